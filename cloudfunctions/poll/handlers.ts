/** Voting (SPEC 7.2, decisions/0010): the member's document says that they voted, the ballot says what was voted. */
import type { Effect } from '../../shared/documents'
import { opaqueId } from '../../shared/ids'
import { accept, refuse } from '../../shared/outcome'
import * as contract from '../../shared/poll/contract'
import { decideVote } from '../../shared/poll/rules'
import type { Poll } from '../../shared/poll/state'
import { shownActivity } from '../activity/things'
import { type Call, command } from '../platform/handler'
import { self } from '../platform/subjects'

const BALLOT_LENGTH = 20

export const vote = command(
  contract.vote,
  self,
  (member, { id, choices }, call, poll: Poll | null) => {
    if (poll === null) return refuse('no-such-poll')
    const decided = decideVote(member.polls, id, poll, choices, call.moment.now)
    if (!decided.ok) return decided
    return accept({
      state: { ...member, polls: decided.value },
      effects: [ballot(poll, id, choices, member.account, call)],
      answer: () => ({ voted: true as const }),
    })
  },
  { look: (_member, { id }, call) => shownActivity<Poll>(call, 'poll', id) },
)

function ballot(poll: Poll, id: string, choices: readonly number[], account: string, call: Call): Effect {
  const sorted = [...choices].sort((a, b) => a - b)
  const at = call.moment.now
  const to = { collection: 'ballots' } as const
  return poll.anonymous
    ? { id: opaqueId(BALLOT_LENGTH, call.random), at, to, document: { poll: id, choices: sorted } }
    : { id: `${id}:${account}`, at, to, document: { poll: id, choices: sorted, account } }
}
