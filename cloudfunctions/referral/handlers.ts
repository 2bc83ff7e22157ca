import type { ParsedInputOf } from '../../shared/action'
import { sceneOf } from '../../shared/arrival/scene'
import type { Fact } from '../../shared/facts'
import { accept, type Outcome } from '../../shared/outcome'
import type { Member } from '../../shared/person'
import { newCode } from '../../shared/referral/code'
import * as contract from '../../shared/referral/contract'
import { decisionId } from '../../shared/referral/reporting'
import { decideHeld } from '../../shared/referral/rules'
import type { Held } from '../../shared/referral/state'
import { operatorOf } from '../membership/caller'
import { type CodeRefusal, drawnCode } from '../platform/codes'
import { type Call, command } from '../platform/handler'
import { memberNamed, self } from '../platform/subjects'

export const code = command(contract.code, self, (member, _input, call) => {
  const mine = member.referral.code === '' ? newCode(call.random) : member.referral.code
  return accept({
    state: { ...member, referral: { ...member.referral, code: mine } },
    answer: () => ({ code: mine }),
  })
})

/** My code and, where it has a picture, that; a new one is drawn for a code that is new or has none. */
interface Drawn {
  readonly code: string
  readonly picture: Outcome<string, CodeRefusal>
}

async function drawn({ referral }: Member, call: Call): Promise<Drawn> {
  const mine = referral.code === '' ? newCode(call.random) : referral.code
  if (referral.picture !== undefined) return { code: mine, picture: accept(referral.picture) }
  const scene = sceneOf({ channel: '', invite: mine })
  return { code: mine, picture: await drawnCode(call, { name: `invite-${mine}`, scene }) }
}

export const poster = command(
  contract.poster,
  self,
  (member, _input, _call, { code: mine, picture }: Drawn) => {
    if (!picture.ok) return picture
    const referral = { ...member.referral, code: mine, picture: picture.value }
    return accept({ state: { ...member, referral }, answer: () => ({ picture: picture.value }) })
  },
  { look: (member, _input, call) => drawn(member, call) },
)

export const release = command(contract.release, memberNamed, (member, input, call) => {
  const decided = decide(member, input, call, 'counted')
  if (!decided.ok) return decided
  const { account: by } = operatorOf(call)
  const paid = ({ invitee, at, revision, points }: Held): Fact[] => [
    { kind: 'invitation-counted', id: decisionId(invitee), at, by, revision, points },
    {
      kind: 'told',
      message: { id: `friend:${invitee}`, kind: 'friend-counted', at: call.moment.now, values: { points } },
    },
  ]
  const { state, audit, held } = decided.value
  return accept({
    ...{ state, audit },
    facts: held.flatMap(paid),
    answer: (after) => ({
      member: member.account,
      released: held.length,
      counted: after.referral.counted,
      balance: after.points.balance,
    }),
  })
})

export const reject = command(contract.reject, memberNamed, (member, input, call) => {
  const decided = decide(member, input, call, 'rejected')
  if (!decided.ok) return decided
  const { account: by } = operatorOf(call)
  const left = ({ invitee, at, revision }: Held): Fact => ({
    ...{ kind: 'delivered', id: decisionId(invitee), at, by, revision, reason: 'invitation', note: 'rejected' },
  })
  const { state, audit, held } = decided.value
  return accept({
    ...{ state, audit },
    facts: held.map(left),
    answer: () => ({ member: member.account, rejected: held.length }),
  })
})

type Asked = ParsedInputOf<typeof contract.release> | ParsedInputOf<typeof contract.reject>

/** What both decisions have in common: the new part, and the record of who decided what. */
function decide(member: Member, { invitees, reason }: Asked, call: Call, outcome: 'counted' | 'rejected') {
  const operator = operatorOf(call)
  const decided = decideHeld(member.referral, invitees, outcome, member.account, operator.account)
  if (!decided.ok) return decided
  const { referral, decided: held } = decided.value
  const before = { held: member.referral.held.length, counted: member.referral.counted }
  return accept({
    held,
    state: { ...member, referral },
    audit: {
      whom: member.account,
      reason: reason ?? null,
      before,
      after: { held: referral.held.length, counted: referral.counted, friends: invitees.join(' ') },
    },
  })
}
