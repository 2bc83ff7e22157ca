import { accept, refuse } from '../../shared/outcome'
import * as contract from '../../shared/poll/contract'
import { faultOfPoll } from '../../shared/poll/rules'
import type { Poll } from '../../shared/poll/state'
import { ending, publishing, saving } from '../activity/making'
import { made } from '../activity/things'

const thePoll = made<Poll>({ kind: 'poll', options: [], most: 1, anonymous: true })

export const save = saving(
  contract.save,
  thePoll,
  ({ title, intro, options }) => [title, intro, ...options],
  (poll, draft) => {
    const fault = faultOfPoll(draft.options, draft.most)
    return fault === null ? accept({ ...poll, ...draft, intro: draft.intro ?? '' }) : refuse(fault)
  },
)

export const publish = publishing(contract.publish, thePoll)
export const { close, discard } = ending(contract, thePoll)
