/** Does a page of the feed stay as fast when the feed grows? Two emulators, few and many posts, asked in turn. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { collections } from '../cloudfunctions/platform/indexes'
import { openDatabase } from '../emulator/database/database'
import { createContext } from '../emulator/functions/context'
import { startCommunity } from '../journeys/community'
import { NEVER } from '../shared/documents'
import { requestIdAt } from '../shared/ids'
import { feed } from '../shared/posts/contract'
import { cursorOf, rankAt } from '../shared/posts/rank'
import { freshReview } from '../shared/posts/rules'
import type { Comment, Like, Post } from '../shared/posts/state'
import { loadMember, silently, speakWith } from './inside'
import { type Measured, medianOf, ratio } from './measured'
import { copiedTo, fill, memberSince } from './members'

const FEW = 1_000
const MANY = 100_000
const AUTHORS = 100
const WARM_UP = 30
const PAGES = 200
const MINUTE_MS = 60_000
const BATCH = 20_000

const blank = { version: 1, outbox: [], answered: [], forgottenUpTo: '', due: NEVER } as const
const idOf = (number: number): string => requestIdAt(number + 1, () => Buffer.alloc(16, number))

interface Writer {
  readonly account: string
  readonly _id: string
}

/** A post a minute, the newest a minute ago; every fifth is liked, every tenth has a comment. */
function thingsAbout(number: number, now: number, writers: readonly Writer[]): (Post | Comment | Like)[] {
  const at = now - (number + 1) * MINUTE_MS
  const rank = rankAt(at, new Uint8Array([0, number % 251]))
  const writer = writers[number % writers.length]
  const reader = writers[(number + 1) % writers.length]
  if (writer === undefined || reader === undefined) throw new Error('nobody writes')
  const written = { ...blank, author: writer.account, person: writer._id, at, rank, review: freshReview([]) }
  const post: Post = {
    ...{ ...written, _id: `post:${idOf(number)}`, kind: 'post', shelf: 'shown', pictures: [], card: null },
    ...{
      text: `第 ${number} 篇：今天读到的一段话，记在这里。`,
      topics: number % 3 === 0 ? ['日常'] : [],
      quality: 'never',
    },
  }
  const comment: Comment = {
    ...{ ...written, _id: `comment:${idOf(number)}`, kind: 'comment', of: post._id, shelf: post._id, text: '写得真好' },
  }
  const like: Like = {
    ...{ ...blank, _id: `like:${post._id}:${reader.account}`, kind: 'like', shelf: post._id, rank },
    author: reader.account,
  }
  return [post, ...(number % 10 === 0 ? [comment] : []), ...(number % 5 === 0 ? [like] : [])]
}

async function feedOf(total: number, now: number) {
  const directory = await mkdtemp(path.join(tmpdir(), 'qunpu-bench-'))
  const model = memberSince(3, now).member
  const writers = Array.from({ length: AUTHORS }, (_, number) => copiedTo(`bench-${number}`, model))
  fill(directory, AUTHORS, (number) => writers[number] ?? model)
  const database = openDatabase({ directory, collections, now: () => now })
  for (let at = 0; at < total; at += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, total - at) }, (_, index) => at + index)
    database.load(
      'things',
      numbers.flatMap((number) => thingsAbout(number, now, writers)).map((thing) => ({ ...thing })),
    )
  }
  database.close()
  const community = await startCommunity({ data: directory })
  const close = async () => {
    await community.close()
    await rm(directory, { recursive: true, force: true })
  }
  return { url: community.url, total, now, close }
}

type Feed = Awaited<ReturnType<typeof feedOf>>

/** A page somewhere in the feed; every third is of one topic, every fourth is the head. */
function pageAt(turn: number, { total, now }: Feed) {
  const number = Math.floor((turn * 0.618 * total) % total)
  const cursor = cursorOf({ rank: rankAt(now - (number + 1) * MINUTE_MS, new Uint8Array([3, 255])), id: 'post:z' })
  return {
    limit: 20,
    ...(turn % 4 === 0 ? {} : { cursor }),
    ...(turn % 3 === 0 ? { topic: '日常' } : {}),
  }
}

async function pageTimeMs(main: ReturnType<typeof loadMember>, input: object): Promise<number> {
  const context = createContext('member', { source: 'wx_client', openid: 'bench-0' }, 20_000)
  const requestId = requestIdAt(Date.now(), (count) => randomBytes(count))
  const startedAt = performance.now()
  const told = await main({ action: feed.name, input, requestId }, context)
  const tookMs = performance.now() - startedAt
  if (!told.ok) throw new Error(`a page was refused: ${told.refusal}`)
  return tookMs
}

async function measure(feeds: readonly Feed[]): Promise<number[][]> {
  speakWith(feeds[0]?.url ?? '')
  const main = loadMember()
  const times = feeds.map((): number[] => [])
  for (let turn = 0; turn < WARM_UP + PAGES; turn++) {
    for (const [index, one] of feeds.entries()) {
      speakWith(one.url)
      times[index]?.push(await pageTimeMs(main, pageAt(turn, one)))
    }
  }
  return times.map((all) => all.slice(WARM_UP))
}

/** SPEC 8.1, issue of posts: a feed of 100,000 posts pages as fast as one of 1,000. */
export async function measureFeed(): Promise<Measured> {
  const feeds: Feed[] = []
  try {
    for (const total of [FEW, MANY]) feeds.push(await feedOf(total, Date.now()))
    const [few = [], many = []] = await silently(() => measure(feeds))
    const how = `${medianOf(many).toFixed(2)} ms ÷ ${medianOf(few).toFixed(2)} ms, ${PAGES} pages of 20`
    const what = `a page of the feed with ${MANY.toLocaleString('en')} posts ÷ with ${FEW.toLocaleString('en')}`
    return ratio(what, 1.3, medianOf(many) / medianOf(few), how)
  } finally {
    for (const one of feeds) await one.close()
  }
}
