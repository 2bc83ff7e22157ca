/** What our own code costs: a check-in inside the function against two bare SDK requests on an equal document. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { personIdOf } from '../cloudfunctions/platform/identity'
import { startCommunity } from '../journeys/community'
import type { Member } from '../shared/person'
import { bareDatabase, checkInTimeMs, loadMember, silently, speakWith } from './inside'
import { type Measured, medianOf, ratio } from './measured'
import { afterCheckIn, copiedTo, fill, memberSince } from './members'

const WARM_UP = 100
const REPETITIONS = 600

/** The parts that a check-in writes. */
const WRITTEN = ['checkin', 'points', 'board', 'pending', 'answered', 'touched'] as const

/** Reads a document and writes what a check-in writes, guarded by its version: the two requests without which nothing goes. */
function bareRequests(after: Member) {
  const database = bareDatabase()
  return async (openid: string): Promise<number> => {
    const [id, written] = [personIdOf(openid), copiedTo(openid, after)]
    const startedAt = performance.now()
    const read: unknown = await database.collection('people').doc(id).get()
    const [document] = (read as { readonly data: readonly Member[] }).data
    if (document === undefined) throw new Error(`no document ${id}`)
    const parts = WRITTEN.map((part): [string, unknown] => [part, database.command.set(written[part])])
    const wrote: unknown = await database
      .collection('people')
      .where({ _id: id, version: document.version })
      .options({ multiple: false })
      .update({ version: document.version + 1, ...Object.fromEntries(parts) })
    const tookMs = performance.now() - startedAt
    if ((wrote as { readonly updated?: number }).updated !== 1) throw new Error('a bare write was lost')
    return tookMs
  }
}

/** Everybody in the first half checks in; everybody in the second half is written barely. */
async function measure(after: Member): Promise<{ inside: number[]; bare: number[] }> {
  const main = loadMember()
  const requests = bareRequests(after)
  const [inside, bare]: [number[], number[]] = [[], []]
  const byUs = async (number: number) => inside.push(await checkInTimeMs(main, `bench-inside-${number}`))
  const barely = async (number: number) => bare.push(await requests(`bench-bare-${number}`))
  for (let number = 0; number < WARM_UP + REPETITIONS; number++) {
    const order = number % 2 === 0 ? [byUs, barely] : [barely, byUs]
    for (const one of order) await one(number)
  }
  return { inside: inside.slice(WARM_UP), bare: bare.slice(WARM_UP) }
}

export async function measureOverhead(): Promise<Measured> {
  const directory = await mkdtemp(path.join(tmpdir(), 'qunpu-bench-'))
  const now = Date.now()
  const model = memberSince(60, now)
  const after = afterCheckIn(model, now)
  const half = WARM_UP + REPETITIONS
  fill(directory, 2 * half, (number) =>
    copiedTo(number < half ? `bench-inside-${number}` : `bench-bare-${number - half}`, model.member),
  )
  const community = await startCommunity({ data: directory })
  try {
    speakWith(community.url)
    const { inside, bare } = await silently(() => measure(after))
    const pairs = inside.map((time, index) => time / (bare[index] ?? Number.NaN))
    const how = `${medianOf(inside).toFixed(2)} ms ÷ ${medianOf(bare).toFixed(2)} ms, ${pairs.length} pairs`
    return ratio('check-in inside the function ÷ two bare SDK requests', 1.15, medianOf(pairs), how)
  } finally {
    await community.close()
    await rm(directory, { recursive: true, force: true })
  }
}
