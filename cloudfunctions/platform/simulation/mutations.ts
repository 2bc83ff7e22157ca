/** Runs schedules on a product with one rule broken, until a law is broken too. */
import type { Product } from './deployment'
import { type Mutation, mutantOf, pathOf } from './mutant'
import { plotOf } from './plots'
import type { Plot, Told } from './simulate'

const MOST_SEEDS = Number(process.env.MUTATION_SEEDS ?? 150)

/**
 * The simulator and the product, loaded anew with modules replaced.
 * @param load imports the product: the platform knows no capability
 */
export async function loaded(
  load: () => Promise<Product>,
  replaced: readonly Mutation[],
): Promise<(plot: Plot) => Promise<Told>> {
  let run: ((plot: Plot) => Promise<Told>) | null = null
  await jest.isolateModulesAsync(async () => {
    jest.doMock('@cloudbase/node-sdk', () => jest.requireActual<object>('./no-sdk'))
    for (const one of replaced) {
      jest.doMock(pathOf(one), () => mutantOf(one, (name) => jest.requireActual<object>(name)))
    }
    const { simulate } = await import('./simulate')
    const product = await load()
    run = (plot) => simulate(plot, product)
    for (const one of replaced) jest.dontMock(pathOf(one))
  })
  if (run === null) throw new Error('the simulator was not loaded')
  return run
}

/** The first schedule in which a law is broken; null when none is found. */
export async function firstViolation(run: (plot: Plot) => Promise<Told>, change: Partial<Plot> = {}) {
  for (let seed = 1; seed <= MOST_SEEDS; seed++) {
    const { violations } = await run({ ...plotOf(seed), ...change })
    if (violations[0] !== undefined) return `seed ${seed}: ${violations[0]}`
  }
  return null
}

const withBeside = (mutation: Mutation) => [mutation, ...(mutation.beside === undefined ? [] : [mutation.beside])]

/** One test for each mutation: some schedule must break a law. What was found is shown when `MUTATION_SEEDS` is set. */
export function everyOne(load: () => Promise<Product>, mutations: readonly Mutation[]): void {
  const shown: string[] = []
  afterAll(() => {
    if (process.env.MUTATION_SEEDS !== undefined) process.stderr.write(`${shown.join('\n')}\n`)
  })
  it.each(mutations)(
    '$breaks',
    async (mutation) => {
      const found = await firstViolation(await loaded(load, withBeside(mutation)), mutation.plot)
      shown.push(`${mutation.breaks} → ${found}`)
      expect(found).not.toBeNull()
    },
    600_000,
  )
}
