import * as contract from '../../shared/checkin/contract'
import { makeUpDays, makeUpsLeft } from '../../shared/checkin/rules'
import { accept } from '../../shared/outcome'
import { memberOf } from '../membership/caller'
import { query } from '../platform/handler'
import { monthView } from './view'

export const calendar = query(contract.calendar, async ({ month }, call) => {
  const { checkin, membership } = memberOf(call)
  const { today } = call.moment
  return accept({
    calendar: monthView(checkin, call.plan, month),
    makeUpDays: makeUpDays(checkin, call.plan, today, membership.joinedOn),
    leftThisMonth: makeUpsLeft(checkin, call.plan, today),
    joinedOn: membership.joinedOn,
  })
})
