import * as contract from '../../shared/messages/contract'
import { isUnread } from '../../shared/messages/rules'
import { accept } from '../../shared/outcome'
import { query } from '../platform/handler'

export const list = query(contract.list, async (_input, { me: { inbox } }) =>
  accept({
    messages: inbox.messages
      .map(({ id, kind, at, values }) => ({ id, kind, at, values, unread: isUnread(inbox, { id, kind, at, values }) }))
      .reverse(),
  }),
)
