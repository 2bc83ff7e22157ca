import { useEffect, useState } from 'react'
import { find } from '../../../../shared/membership/contract'
import { learnNames } from '../../membership/names'
import { useMay } from '../../platform/may'
import { goTo } from '../../platform/routes'
import { useMe } from '../../platform/session'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { Item } from '../../ui/Item'
import { Screen } from '../../ui/Screen'
import { useOperatorAnswer } from '../platform/answer'
import { standingRoute, waitingRoute } from '../platform/routes'
import { AdjustSheet } from '../points/AdjustSheet'
import { LedgerCard } from '../points/LedgerCard'
import { useLedger } from '../points/ledger'
import { BadgesCard } from './BadgesCard'
import { MemberHead } from './MemberHead'
import { RoleCard } from './RoleCard'

/** One member: who they are, what they have, and each change of it. */
export function MemberDetails({ account }: { readonly account: string }) {
  const { value, state, reason, reload } = useOperatorAnswer(find, { member: account })
  const me = useMe()
  const mayAdjust = useMay('points.adjust')
  const mayDecide = useMay('points.waitingAdjustments')
  const maySanction = useMay('moderation.standing')
  const [adjusting, setAdjusting] = useState(false)
  const ledger = useLedger(account)
  const nickname = value?.member.nickname
  useEffect(() => {
    if (nickname !== undefined) learnNames({ [account]: nickname })
  }, [account, nickname])
  const changed = () => {
    reload()
    ledger.pages.reload()
  }
  if (value === null || me === null) return <Screen state={state} onRetry={reload} {...(reason ? { reason } : {})} />
  const { member, badges, waiting } = value
  const mine = member.account === me.account
  return (
    <Screen state={state} onRetry={reload} {...(reason ? { reason } : {})}>
      <MemberHead member={member} />
      {mayAdjust ? (
        <Button icon="points" className="below-head" onTap={() => setAdjusting(true)}>
          调整积分
        </Button>
      ) : null}
      {waiting.length === 0 ? null : (
        <Card kind="list">
          <Item
            icon="timer"
            tone="sun"
            title={`${waiting.length} 笔调整等复核`}
            note={waiting.map(({ points }) => (points > 0 ? `+${points}` : `−${-points}`)).join('、')}
            {...(mayDecide ? { tail: <Chip tone="sun">去看看</Chip>, onTap: () => goTo(waitingRoute) } : {})}
          />
        </Card>
      )}
      <BadgesCard badges={badges} />
      <RoleCard member={member} onChanged={reload} />
      {maySanction && member.role === null && !mine ? (
        <Card kind="list">
          <Item
            icon="shield"
            tone="clay"
            title="提醒与禁言"
            note="违反群规时：提醒、禁言、移出"
            onTap={() => goTo(standingRoute(member.account))}
          />
        </Card>
      ) : null}
      <LedgerCard ledger={ledger} member={member} mine={mine} onReversed={changed} />
      <AdjustSheet open={adjusting} member={member} mine={mine} onDone={changed} onClose={() => setAdjusting(false)} />
    </Screen>
  )
}
