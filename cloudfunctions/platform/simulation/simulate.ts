/** One schedule from one seed: everybody works over a bad network, then all is made good, then every law is asked. */

import type { SettingChange } from '../../../shared/community/change-settings'
import type { Documents } from '../documents'
import type { Swept } from '../sweeper'
import { begin, clock, everybody, send, timer } from './actors'
import { chanceFrom } from './chance'
import { deploy, type Product } from './deployment'
import { type Network, NO_FAULTS, networkFrom, type Rates } from './faulty-documents'
import { checkEnding } from './final-laws'
import { type MemoryDocuments, memoryDocuments } from './memory-documents'
import { nominateHandler } from './nominate'
import type { Preparation } from './preparations'
import { schedulerFrom } from './scheduler'
import type { Stage } from './stage'
import { takeOver } from './time-and-chance'
import { checkTold } from './told-laws'
import { visitHandler } from './visit'
import { type Witness, witnessOf } from './witness'

export interface Plot {
  readonly seed: number
  readonly members: number
  /** Commands of each member; operators have half as many again. */
  readonly commands: number
  readonly rates: Rates
  /** The clock jumps about so often. */
  readonly nightEveryMs: number
  /** No document is larger at any time. */
  readonly largestBytes: number
  /** Actions that everybody thinks of more often than usual. */
  readonly favours?: readonly string[]
  /** Settings that the owner changes before anybody else does anything. */
  readonly firstChanges?: readonly SettingChange[]
  /** What the owner sets up then. */
  readonly prepared?: readonly Preparation[]
  /** Breaks a verb, to prove that the laws notice. */
  readonly broken?: (documents: Documents) => Documents
}

export interface Told {
  readonly seed: number
  readonly violations: readonly string[]
  readonly turns: number
  readonly requests: number
  readonly faults: Network['counts']
  /** How often which answer was given. */
  readonly answers: Readonly<Record<string, number>>
}

/** A Wednesday, 21:00 in Beijing. */
const BEGINNING = Date.UTC(2026, 3, 15, 13)
const UTC_OFFSET_MS = 480 * 60_000
const ROUNDS_UNTIL_IDLE = 12
const BETWEEN_ROUNDS_MS = 11 * 60_000
const DIFFERENT_VIOLATIONS = 12

/** Sweeps until two sweeps in a row find nothing. */
async function sweepUntilIdle({ scheduler, deployment }: Stage, report: (violation: string) => void): Promise<void> {
  for (let round = 0, idle = 0; idle < 2; round++) {
    if (round > ROUNDS_UNTIL_IDLE) return report('sweeping finds no end')
    scheduler.jump(BETWEEN_ROUNDS_MS)
    const told = await deployment.tick('')
    if (told?.ok !== true) return report(`a sweep without faults says ${JSON.stringify(told)}`)
    const { people, things } = told.value as Swept
    idle = people + things === 0 ? idle + 1 : 0
  }
}

/** Everything that is not under the seed's control is brought under it; `report` is told what the console was told. */
async function play(stage: Stage, plot: Plot, network: Network, report: (violation: string) => void): Promise<void> {
  const { scheduler, requests } = stage
  let isOver = false
  const act = async () => {
    await begin(stage)
    let isDone = false
    void clock(stage, () => isDone)
    const helpers = [timer(stage, () => isDone), timer(stage, () => isDone)]
    await Promise.all(everybody(stage, plot.commands))
    isDone = true
    await Promise.all(helpers)
    network.rates = NO_FAULTS
    await scheduler.sleep(60_000)
    await sweepUntilIdle(stage, report)
    for (const request of [...requests]) if (request.action.kind === 'command') await send(stage, request, 1)
    await sweepUntilIdle(stage, report)
    isOver = true
  }
  network.rates = plot.rates
  const acted = act()
  acted.catch(() => {})
  await scheduler.run(() => isOver)
  await acted
}

const tally = (words: readonly string[]): Record<string, number> =>
  words.reduce<Record<string, number>>((counts, word) => ({ ...counts, [word]: (counts[word] ?? 0) + 1 }), {})

/** Runs one schedule and tells every violation, each kind once or twice. */
export async function simulate(plot: Plot, product: Product): Promise<Told> {
  const violations: string[] = []
  const report = (violation: string) => {
    if (violations.length < DIFFERENT_VIOLATIONS) violations.push(violation)
  }
  const chance = chanceFrom(plot.seed)
  const scheduler = schedulerFrom(chance)
  const network = networkFrom(chance)
  const witness: Witness = witnessOf(() => documents, plot.largestBytes, report)
  const documents: MemoryDocuments = memoryDocuments(witness.onCommit)
  const openids = { owner: 'openid-owner', second: 'openid-second' }
  const members = Array.from({ length: plot.members }, (_, index) => `openid-member-${index}`)
  const cast = { ...openids, members }
  const deployed = { ...product, member: [...product.member, nominateHandler, visitHandler] }
  const deployment = deploy(deployed, plot.broken?.(documents) ?? documents, chance, scheduler, network)
  const now = () => BEGINNING + Math.floor(scheduler.nowMs())
  const stage: Stage = {
    ...{ cast, chance, scheduler, deployment, documents, now },
    ...{ requests: [], utcOffsetMs: UTC_OFFSET_MS, nightEveryMs: plot.nightEveryMs, favours: plot.favours ?? [] },
    firstChanges: plot.firstChanges ?? [],
    prepared: plot.prepared ?? [],
  }
  const giveBack = takeOver(scheduler, chance, BEGINNING, (line) => report(`logged: ${line}`))
  try {
    await play(stage, plot, network, report)
  } catch (error) {
    report(error instanceof Error ? (error.stack ?? error.message) : String(error))
  } finally {
    giveBack()
  }
  const { requests } = stage
  checkTold(requests, witness, report)
  checkEnding({ documents, witness, requests, openids: [...Object.values(openids), ...members], now: now() }, report)
  const answers = tally(
    requests.flatMap(({ action, told }) =>
      told.map((answer) => `${action.name} ${answer === null ? 'nothing' : answer.ok ? 'ok' : answer.refusal}`),
    ),
  )
  return {
    seed: plot.seed,
    violations,
    turns: scheduler.turns(),
    requests: requests.length,
    faults: network.counts,
    answers,
  }
}
