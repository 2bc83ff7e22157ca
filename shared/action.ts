import type { GenericSchema, InferInput, InferOutput } from 'valibot'

/** Who may call: anyone (a visitor too), a member, or an operator whose role the permission table allows. */
export type Caller = 'anyone' | 'member' | 'operator'

/** A command changes one document and carries a requestId; a query changes nothing and needs none. */
export type Kind = 'command' | 'query'

/** One action of the product, known by name to both sides: the contract that client and server are checked against. */
export interface Action<
  Name extends string = string,
  Input extends GenericSchema = GenericSchema,
  Output extends GenericSchema = GenericSchema,
  Refusal extends string = string,
> {
  readonly name: Name
  readonly kind: Kind
  readonly caller: Caller
  /** Strict: a field that is not named is a fault. */
  readonly input: Input
  /** Stripping: a field that is not named never leaves the server (law 7). */
  readonly output: Output
  /** The expected noes of this action, beside the ones any action may meet at the door. */
  readonly refusals: readonly Refusal[]
  /** Fields of the input that nothing stored may tell, not even the hash of a request (SPEC 7.2). */
  readonly secret?: readonly string[]
}

/** The noes that any action may meet before its own rule is asked. `busy` and `expired` mean "unknown, look again". */
export const doorRefusals = [
  'invalid-input',
  'unknown-action',
  'not-allowed',
  'stale-request',
  'request-reused',
  'expired',
  'busy',
  'internal',
  'read-only',
  'rulebook-changed',
] as const
export type DoorRefusal = (typeof doorRefusals)[number]

export type AnyAction = Action<string, GenericSchema, GenericSchema, string>
export type InputOf<A extends AnyAction> = InferInput<A['input']>
export type ParsedInputOf<A extends AnyAction> = InferOutput<A['input']>
export type OutputOf<A extends AnyAction> = InferOutput<A['output']>
export type RefusalOf<A extends AnyAction> = A['refusals'][number]

/** The deployed function that serves an action: the two doors of law 8. */
export const functionOf = (action: Pick<AnyAction, 'caller'>): 'member' | 'operator' =>
  action.caller === 'operator' ? 'operator' : 'member'

type Definition<N extends string, I extends GenericSchema, O extends GenericSchema, R extends string> = Omit<
  Action<N, I, O, R>,
  'kind'
>

/** Declares an action that changes something. */
export const command = <
  const N extends string,
  I extends GenericSchema,
  O extends GenericSchema,
  const R extends string,
>(
  definition: Definition<N, I, O, R>,
) => ({ ...definition, kind: 'command' as const })

/** Declares an action that only reads. */
export const query = <const N extends string, I extends GenericSchema, O extends GenericSchema, const R extends string>(
  definition: Definition<N, I, O, R>,
) => ({ ...definition, kind: 'query' as const })
