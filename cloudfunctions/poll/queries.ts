import { phaseOf } from '../../shared/activity/rules'
import { accept, refuse } from '../../shared/outcome'
import * as contract from '../../shared/poll/contract'
import { hasVoted } from '../../shared/poll/rules'
import type { Ballot, Poll } from '../../shared/poll/state'
import { shownPeople } from '../activity/people'
import { anyActivity, shownActivity } from '../activity/things'
import { memberOf } from '../membership/caller'
import { type Call, query } from '../platform/handler'

/** However many look on, an instance counts once in this time. */
const KEPT_MS = 2_000
/** So many names are shown of an open poll. */
const SHOWN_NAMES = 200

export const view = query(contract.view, async ({ id }, call) => {
  const poll = await shownActivity<Poll>(call, 'poll', id)
  if (poll === null) return refuse('no-such-poll')
  const { now } = call.moment
  const { title, intro, closesAt, anonymous, most } = poll
  const phase = phaseOf(poll, now) === 'open' ? ('open' as const) : ('ended' as const)
  const voted = hasVoted(memberOf(call).polls, id)
  // Whoever has just voted must not be shown how it stood before.
  const name = `votes:${id}:${String(voted)}`
  const counted = await call.remembered(name, () => countVotes(call, id, poll), KEPT_MS)
  return accept({ ...{ id, title, intro, now, phase, closesAt, anonymous, most, voted }, ...counted })
})

/** Counted along an index: no document is written by all who vote. */
export async function countVotes({ documents }: Call, id: string, poll: Poll) {
  const [voters, votes, names] = await Promise.all([
    documents.count('ballots', { poll: id }),
    Promise.all(poll.options.map((_, place) => documents.count('ballots', { poll: id, choices: place }))),
    poll.anonymous ? poll.options.map(() => []) : namesOf(documents, id, poll),
  ])
  return {
    voters,
    options: poll.options.map((text, place) => ({ text, votes: votes[place] ?? 0, names: names[place] ?? [] })),
  }
}

async function namesOf(documents: Call['documents'], id: string, poll: Poll): Promise<string[][]> {
  const ballots = await documents.readMany<Ballot>('ballots', { where: { poll: id }, limit: SHOWN_NAMES })
  const accounts = ballots.map(({ account = '' }) => account)
  const nameOf = await shownPeople(documents, accounts, { hide: false })
  return poll.options.map((_, place) =>
    ballots.filter(({ choices }) => choices.includes(place)).map(({ account = '' }) => nameOf(account).nickname),
  )
}

export const read = query(contract.read, async ({ id }, call) => {
  const poll = await anyActivity<Poll>(call, 'poll', id)
  if (poll === null) return refuse('no-such-poll')
  const { title, intro, options, most, anonymous, closesAt } = poll
  const draft = { title, intro, options: [...options], most, anonymous }
  return accept({ id, phase: phaseOf(poll, call.moment.now), closesAt, draft })
})
