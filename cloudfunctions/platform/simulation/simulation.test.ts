import { memberActions } from '../../entrypoints/member'
import { operatorActions } from '../../entrypoints/operator'
import { jobs } from '../../entrypoints/scheduled'
import { simulate } from './simulate'

// The entrypoints open the database when they are loaded; a schedule brings its own.
jest.mock('../cloudbase', () => ({ openDocuments: () => ({}) }))

const product = { member: memberActions, operator: operatorActions, jobs }
it('try', async () => {
  const from = Number(process.env.FROM ?? 1)
  const count = Number(process.env.COUNT ?? 5)
  const start = process.cpuUsage()
  let turns = 0
  const kinds = new Map<string, string>()
  for (let seed = from; seed < from + count; seed++) {
    const f = [0, 0.5, 1, 2][seed % 4]!
    const told = await simulate(
      {
        seed,
        members: 1 + (seed % 4),
        commands: Number(process.env.COMMANDS ?? 20),
        nightEveryMs: [10_000, 60_000, 1e9][seed % 3]!,
        rates: {
          dropped: 0.04 * f,
          unanswered: 0.04 * f,
          late: 0.03 * f,
          throttled: 0.01 * f,
          diesBefore: 0.005 * f,
          diesAfter: 0.005 * f,
        },
      },
      product,
    )
    turns += told.turns
    for (const v of told.violations) {
      const k = v
        .replace(/[0-9a-f-]{36}/g, '#')
        .replace(/[0-9A-Za-z]{16}/g, '@')
        .replace(/\d+/g, 'N')
        .slice(0, 100)
      kinds.set(k, `${kinds.get(k) ?? ''} ${seed}`.slice(0, 200))
    }
    if (process.env.SHOW) console.log(seed, told.violations, told.turns, told.requests, process.env.SHOW ? told : '')
  }
  console.log(kinds)
  const cpu = process.cpuUsage(start)
  console.log((cpu.user + cpu.system) / count / 1000, 'ms cpu each', turns / count)
}, 600_000)
