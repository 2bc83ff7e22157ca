/**
 * Everybody comes in at once, over a bad network: each ends in one right state, no group holds more than it has places
 * (SPEC 1.3, 2.5). The long form is for a machine that has time: `QUNPU_ENTRY_RUSH=2000 npx jest cloudfunctions/entry/rush`.
 */
import { rm } from 'node:fs/promises'
import { admitByTest, answersTo, everywhere } from '../../journeys/admission'
import { type Answer, type Community, startCommunity } from '../../journeys/community'
import { foundCommunity } from '../../journeys/founding'
import { lawsBroken, settle, storedIn } from '../../journeys/laws'
import { accepted, tallyOf } from '../../journeys/outcomes'
import { BAD_NETWORK, untilTold } from '../../journeys/persistence'
import type { OutputOf } from '../../shared/action'
import { changeSettings } from '../../shared/community/contract'
import { start, submit } from '../../shared/entry/contract'
import { create } from '../../shared/groups/contract'
import { isMember, type Person } from '../../shared/person'
import { accept } from '../../shared/rulebook/contract'
import { personIdOf } from '../platform/identity'

const MANY = Number(process.env.QUNPU_ENTRY_RUSH ?? 60)
const PLACES = MANY / 2
const LONG_MS = MANY >= 1_000 ? 1_800_000 : 120_000

/** Every third does not know the rules. */
const knows = (index: number): boolean => index % 3 !== 0
const PASSING = Array.from({ length: MANY }, (_, index) => index).filter(knows).length

let community: Community
const openids = Array.from({ length: MANY }, (_, index) => `stranger-${index}`)

beforeAll(async () => {
  community = await startCommunity()
  await foundCommunity(community)
  await admitByTest(community)
  // A queue of thousands on one machine is no reason to be late.
  const changes = [{ key: 'entry.seconds', value: 1_800 }]
  await accepted(community.ask('owner', changeSettings, { changes, reason: '人多' }))
  for (const name of ['一群', '二群'])
    await accepted(community.ask('owner', create, { name, platform: 'wecom', places: PLACES / 2 }))
  await everywhere()
}, 60_000)
afterAll(async () => {
  await community.close()
  await rm(community.data, { recursive: true, force: true })
})

/** From agreeing to the last answer; what the visitor is told in the end. */
async function comesIn(openid: string, index: number): Promise<Answer> {
  const agreed = await untilTold(community, openid, accept, { version: 1 })
  if (!agreed.ok) return agreed
  const begun = await untilTold(community, openid, start, {})
  if (!begun.ok) return begun
  const { attempt } = begun.value
  return untilTold(community, openid, submit, {
    attempt: attempt.id,
    answers: answersTo(attempt, knows(index) ? '对' : '错一'),
  })
}

const resultOf = (told: Answer): string =>
  told.ok ? (told.value as OutputOf<typeof submit>).result : `refused: ${told.refusal}`

it(
  `${MANY} visitors at once for ${PLACES} places: who knows the rules is a member, placed or in line, everybody else is a visitor`,
  async () => {
    await community.faults(BAD_NETWORK, 7)
    const told = await Promise.all(openids.map(comesIn))
    await settle(community)
    expect(tallyOf(told)).toEqual({ ok: MANY })
    expect(told.map(resultOf)).toEqual(openids.map((_, index) => (knows(index) ? 'passed' : 'failed')))
    const people = new Map((await storedIn(community)).all<Person>('people').map((one) => [one._id, one]))
    const came = openids.map((openid) => people.get(personIdOf(openid)))
    expect(came.map((one) => one !== undefined && isMember(one))).toEqual(openids.map((_, index) => knows(index)))
    expect(new Set(came.flatMap((one) => (one?.account ? [one.account] : []))).size).toBe(PASSING)
    const states = came.map((one) => one?.place.state)
    expect(states.filter((state) => state === 'placed')).toHaveLength(PLACES)
    expect(states.filter((state) => state === 'waiting')).toHaveLength(PASSING - PLACES)
    expect(await lawsBroken(community)).toEqual([])
  },
  LONG_MS,
)
