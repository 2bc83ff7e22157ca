/** Whose points are looked at. */
export interface Holder {
  readonly account: string
  readonly nickname: string
  readonly balance: number
  readonly growth: number
}
