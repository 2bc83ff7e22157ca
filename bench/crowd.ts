/** Does a check-in stay as fast when the community grows? Two emulators, few and many members, asked in turn. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startCommunity } from '../journeys/community'
import { checkInTimeMs, loadMember, silently, speakWith } from './inside'
import { type Measured, medianOf, ratio } from './measured'
import { copiedTo, fill, memberSince } from './members'

const FEW = 1_000
const WARM_UP = 100
const REPETITIONS = 600
const MODELS = 40

/** A community of this many members who came a few times; nobody has been here today. */
async function crowdOf(total: number) {
  const directory = await mkdtemp(path.join(tmpdir(), 'qunpu-bench-'))
  const now = Date.now()
  const models = Array.from({ length: MODELS }, (_, which) => memberSince(2 + (which % 8), now, which).member)
  fill(directory, total, (number) => copiedTo(`bench-${number}`, models[number % MODELS] ?? memberSince(2, now).member))
  const community = await startCommunity({ data: directory })
  return {
    url: community.url,
    total,
    close: async () => {
      await community.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

type Crowd = Awaited<ReturnType<typeof crowdOf>>

async function measure(crowds: readonly Crowd[]): Promise<number[][]> {
  speakWith(crowds[0]?.url ?? '')
  const main = loadMember()
  const times = crowds.map((): number[] => [])
  for (let turn = 0; turn < WARM_UP + REPETITIONS; turn++) {
    for (const [index, { url, total }] of crowds.entries()) {
      speakWith(url)
      // Spread over the whole crowd: nobody's document lies beside that of the one before.
      times[index]?.push(await checkInTimeMs(main, `bench-${Math.floor((turn * total) / (WARM_UP + REPETITIONS))}`))
    }
  }
  return times.map((all) => all.slice(WARM_UP))
}

/** @param many 1,000,000 in the long form */
export async function measureCrowd(many: number): Promise<Measured> {
  const crowds: Crowd[] = []
  try {
    for (const total of [FEW, many]) crowds.push(await crowdOf(total))
    const [few = [], crowd = []] = await silently(() => measure(crowds))
    const short = many < 1_000_000 ? '; --million for 1,000,000' : ''
    const how = `${medianOf(crowd).toFixed(2)} ms ÷ ${medianOf(few).toFixed(2)} ms${short}`
    const what = `check-in p50 with ${many.toLocaleString('en')} members ÷ with ${FEW.toLocaleString('en')}`
    return ratio(what, 1.2, medianOf(crowd) / medianOf(few), how)
  } finally {
    for (const crowd of crowds) await crowd.close()
  }
}
