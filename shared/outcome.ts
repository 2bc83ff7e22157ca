/** What a rule answers: yes with a value, or an expected no by name. A bug is thrown, never returned. */
export interface Accepted<Value> {
  readonly ok: true
  readonly value: Value
}

export interface Refused<Refusal extends string> {
  readonly ok: false
  readonly refusal: Refusal
  /** What the screen needs to explain the refusal: plain JSON, nothing secret. */
  readonly detail?: unknown
}

export type Outcome<Value, Refusal extends string> = Accepted<Value> | Refused<Refusal>

export const accept = <Value>(value: Value): Accepted<Value> => ({ ok: true, value })

export const refuse = <Refusal extends string>(refusal: Refusal, detail?: unknown): Refused<Refusal> =>
  detail === undefined ? { ok: false, refusal } : { ok: false, refusal, detail }
