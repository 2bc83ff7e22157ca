/** What is written as a sheet. */
export type SheetCell = string | number | Date | null

export interface Sheet {
  readonly name: string
  readonly columns: readonly { readonly title: string; readonly width?: number }[]
  /** Texts stay texts whatever they begin with; a Date is shown as the day and time it has in UTC. */
  readonly rows: readonly (readonly SheetCell[])[]
}
