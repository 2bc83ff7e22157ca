import { decideClose, decideDiscard, decidePublish } from '../../shared/activity/rules'
import { accept, refuse } from '../../shared/outcome'
import * as contract from '../../shared/poll/contract'
import { faultOfPoll } from '../../shared/poll/rules'
import type { Poll } from '../../shared/poll/state'
import { activityAudit } from '../activity/audit'
import { idOf, made } from '../activity/things'
import { command } from '../platform/handler'
import { type Judged, judgeTexts, refusedText } from '../platform/texts'

const thePoll = made<Poll>({ kind: 'poll', options: [], most: 1, anonymous: true })

export const save = command(
  contract.save,
  thePoll,
  (poll, { draft }, _call, judged: Judged) => {
    if (poll.shelf !== 'draft') return refuse('not-a-draft')
    const rejected = refusedText(judged)
    if (rejected !== null) return rejected
    const fault = faultOfPoll(draft.options, draft.most)
    if (fault !== null) return refuse(fault)
    const state: Poll = { ...poll, ...draft, intro: draft.intro ?? '' }
    const before = poll.version === 0 ? 'new' : 'draft'
    return accept({ state, audit: activityAudit(state, before, 'draft'), answer: () => ({ id: idOf(poll) }) })
  },
  { look: (_poll, { draft }, call) => judgeTexts(call, draft.title, draft.intro, ...draft.options) },
)

export const publish = command(contract.publish, thePoll, (poll, { closesAt }, { moment }) => {
  const decided = decidePublish(poll, closesAt, moment.now)
  if (!decided.ok) return decided
  const state = decided.value
  return accept({ state, audit: activityAudit(state, 'draft', 'open'), answer: () => ({ id: idOf(poll), closesAt }) })
})

export const close = command(contract.close, thePoll, (poll, _input, { moment }) => {
  const decided = decideClose(poll, moment.now)
  if (!decided.ok) return decided
  const state = decided.value
  const { closesAt } = state
  return accept({ state, audit: activityAudit(state, 'open', 'ended'), answer: () => ({ id: idOf(poll), closesAt }) })
})

export const discard = command(contract.discard, thePoll, (poll) => {
  const decided = decideDiscard(poll)
  if (!decided.ok) return decided
  return accept({
    ...{ state: decided.value, audit: activityAudit(poll, 'draft', 'gone') },
    answer: () => ({ id: idOf(poll) }),
  })
})
