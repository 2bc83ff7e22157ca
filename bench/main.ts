/**
 * `npm run bench`: the budgets of DESIGN §7 that can be measured now. Fails only when an exact count is over; times depend
 * on the machine and are held against each other within one run.
 */
import { parseArgs } from 'node:util'
import { measureColdStart } from './cold-start'
import { measureCrowd } from './crowd'
import { measureFeed } from './feed'
import { type Measured, notMeasured, tableOf } from './measured'
import { measureOverhead } from './overhead'
import { measurePackage } from './package-size'
import { measurePhone } from './phone'
import { measureRequests } from './requests'
import { measureWordList } from './word-list'

const MANY = 50_000
const MILLION = 1_000_000

type Measure = () => Measured | readonly Measured[] | Promise<Measured | readonly Measured[]>

const measures = (many: number): Readonly<Record<string, Measure>> => ({
  requests: measureRequests,
  overhead: measureOverhead,
  'cold-start': measureColdStart,
  crowd: () => measureCrowd(many),
  feed: measureFeed,
  'word-list': measureWordList,
  package: measurePackage,
  phone: measurePhone,
})

/** A measure that fails says so in its line; the others go on. */
async function measured(name: string, measure: Measure): Promise<readonly Measured[]> {
  process.stderr.write(`measuring ${name} …\n`)
  try {
    return [await measure()].flat()
  } catch (error) {
    return [notMeasured(name, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))]
  }
}

async function main(): Promise<void> {
  const options = {
    million: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] as string[] },
  } as const
  const { values } = parseArgs({ options })
  const all = Object.entries(measures(values.million ? MILLION : MANY))
  const asked = values.only.length === 0 ? all : all.filter(([name]) => values.only.includes(name))
  const rows: Measured[] = []
  for (const [name, measure] of asked) rows.push(...(await measured(name, measure)))
  process.stdout.write(`\n${tableOf(rows)}\n`)
  process.exit(rows.some(({ exact, verdict }) => exact && verdict === 'over') ? 1 : 0)
}

void main()
