import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Community, startCommunity } from '../../journeys/community'
import { foundCommunity } from '../../journeys/founding'
import { accepted, tallyOf } from '../../journeys/outcomes'
import { join } from '../../shared/membership/contract'
import { close, publish, save, view, vote } from '../../shared/poll/contract'

let community: Community

beforeAll(async () => {
  community = await startCommunity()
  await foundCommunity(community)
})
afterAll(() => community.close())

const HOUR_MS = 3_600_000
const counted = () => new Promise((resolve) => setTimeout(resolve, 2_100))
const known = () => new Promise((resolve) => setTimeout(resolve, 3_100))

async function opened(anonymous: boolean, most = 1): Promise<string> {
  const draft = { title: '下个月读什么', options: ['城南旧事', '边城', '呼兰河传'], most, anonymous }
  const { id } = await accepted(community.ask('owner', save, { draft }))
  await accepted(community.ask('owner', publish, { id, closesAt: Date.now() + HOUR_MS }))
  return id
}

let people = 0
async function members(count: number): Promise<string[]> {
  const openids = Array.from({ length: count }, () => `voter-${++people}`)
  await Promise.all(openids.map((openid) => community.ask(openid, join, {})))
  return openids
}
const seen = (openid: string, id: string) => accepted(community.ask(openid, view, { id }))

it('a vote counts once, however often it is sent, and cannot be changed', async () => {
  const id = await opened(true)
  const [openid = ''] = await members(1)
  const requestId = community.newRequestId()
  const told = await Promise.all(
    Array.from({ length: 6 }, () => community.ask(openid, vote, { id, choices: [1] }, requestId)),
  )
  expect(tallyOf(told)).toEqual({ ok: 6 })
  expect(await community.ask(openid, vote, { id, choices: [0] })).toMatchObject({ refusal: 'already-voted' })
  expect(await seen(openid, id)).toMatchObject({
    voted: true,
    voters: 1,
    options: [{ votes: 0 }, { votes: 1 }, { votes: 0 }],
  })
})

it('two hundred who vote at once are each counted once, choice by choice', async () => {
  const id = await opened(true, 2)
  const voters = await members(200)
  const told = await Promise.all(
    voters.flatMap((openid, place) => {
      const input = { id, choices: place % 2 === 0 ? [0] : [1, 2] }
      return [community.ask(openid, vote, input), community.ask(openid, vote, input)]
    }),
  )
  expect(tallyOf(told)).toEqual({ ok: 200, 'already-voted': 200 })
  await counted()
  expect(await seen(voters[0] ?? '', id)).toMatchObject({
    voters: 200,
    options: [{ votes: 100 }, { votes: 100 }, { votes: 100 }],
  })
}, 60_000)

it('of an anonymous poll nothing that is stored joins a voter to a choice', async () => {
  const id = await opened(true)
  const [openid = ''] = await members(1)
  const requestId = community.newRequestId()
  await accepted(community.ask(openid, vote, { id, choices: [2] }, requestId))
  // The same request with another choice has the same hash: it cannot be tried out which one it was.
  expect(await community.ask(openid, vote, { id, choices: [0] }, requestId)).toMatchObject({ ok: true })
  expect((await seen(openid, id)).options.flatMap(({ names }) => names)).toEqual([])
  expect(readFileSync(path.join(community.data, 'functions.log'), 'utf8')).not.toContain('choices')
})

it('of an open poll everybody sees who chose what', async () => {
  const id = await opened(false)
  await accepted(community.ask('member', vote, { id, choices: [1] }))
  expect(await seen('second', id)).toMatchObject({
    anonymous: false,
    options: [{ names: [] }, { names: ['木槿'] }, { names: [] }],
  })
})

it('what does not fit, a poll that has closed, and one that is no poll are refused by name', async () => {
  const id = await opened(true)
  const [openid = ''] = await members(1)
  expect(await community.ask(openid, vote, { id, choices: [0, 1] })).toMatchObject({ refusal: 'does-not-fit' })
  expect(await community.ask(openid, vote, { id: 'no-such-poll-000', choices: [0] })).toMatchObject({
    refusal: 'no-such-poll',
  })
  const { closesAt } = await accepted(community.ask('owner', close, { id }))
  await known()
  await community.clock(new Date(closesAt).toISOString())
  expect(await community.ask(openid, vote, { id, choices: [0] })).toMatchObject({ refusal: 'ended' })
  expect(await seen(openid, id)).toMatchObject({ phase: 'ended', voters: 0 })
  await community.clock(null)
})

it('a vote costs two requests and its delivery one or two, however many have voted', async () => {
  const id = await opened(true)
  const [openid = '', other = ''] = await members(2)
  await community.ask(other, vote, { id, choices: [0] })
  await community.resetRequests()
  await community.ask(openid, vote, { id, choices: [0] })
  expect((await community.requests()).total).toBeLessThanOrEqual(4)
})
