import * as contract from '../../shared/messages/contract'
import { decideRead, unreadIn } from '../../shared/messages/rules'
import { accept } from '../../shared/outcome'
import { command } from '../platform/handler'
import { self } from '../platform/subjects'

export const markRead = command(contract.markRead, self, (member, { upTo }) => {
  const decided = decideRead(member.inbox, upTo)
  if (!decided.ok) return decided
  return accept({
    state: { ...member, inbox: decided.value },
    answer: (after) => ({ unread: unreadIn(after.inbox) }),
  })
})
