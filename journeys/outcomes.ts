/** Reading outcomes in tests. */
type Told = { readonly ok: true } | { readonly ok: false; readonly refusal: string }

/** The value of an outcome that must be a yes. */
export async function accepted<Value>(
  outcome: Promise<{ readonly ok: true; readonly value: Value } | { readonly ok: false }>,
): Promise<Value> {
  const told = await outcome
  if (!told.ok) throw new Error(JSON.stringify(told))
  return told.value
}

const nameOf = (told: Told): string => (told.ok ? 'ok' : told.refusal)

/** `ok` or the refusal of each outcome, in order of the alphabet. */
export const namesOf = (told: readonly Told[]): string[] => told.map(nameOf).sort()

/** How many outcomes there are of each name. */
export const tallyOf = (told: readonly Told[]): Record<string, number> =>
  told
    .map(nameOf)
    .reduce<Record<string, number>>((counts, name) => ({ ...counts, [name]: (counts[name] ?? 0) + 1 }), {})
