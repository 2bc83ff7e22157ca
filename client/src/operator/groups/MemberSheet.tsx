import { View } from '@tarojs/components'
import { useState } from 'react'
import { invited, move, remove } from '../../../../shared/groups/contract'
import { call } from '../../platform/call'
import { useMay } from '../../platform/may'
import { goTo } from '../../platform/routes'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { Option } from '../../ui/Option'
import { Sheet } from '../../ui/Sheet'
import { say } from '../../ui/toast'
import { explainTo } from '../platform/refusals'
import { memberRoute } from '../platform/routes'
import { Effects } from '../ui/Effects'
import { ReasonField } from '../ui/ReasonField'
import { arrivedWords, type Group, type GroupMember, roomWords } from './words'

interface MemberSheetProps {
  readonly member: GroupMember | null
  readonly group: Group
  /** Groups that the member can be moved to. */
  readonly others: readonly Group[]
  readonly onClose: () => void
  readonly onDone: () => void
}

type Shown = 'what' | 'move' | 'remove'

/** What can be done about one member's place. */
export function MemberSheet({ member, group, others, onClose, onDone }: MemberSheetProps) {
  return (
    <Sheet open={member !== null} title={member?.nickname ?? ''} onClose={onClose}>
      {member === null ? null : (
        <MemberForm key={member.account} member={member} group={group} others={others} onDone={onDone} />
      )}
    </Sheet>
  )
}

type FormProps = Omit<MemberSheetProps, 'member' | 'onClose'> & { readonly member: GroupMember }

function MemberForm(props: FormProps) {
  const { member, onDone } = props
  const [view, setView] = useState<Shown>('what')
  if (view === 'move') return <MoveForm {...props} />
  if (view === 'remove') return <RemoveForm {...props} />
  return <What member={member} may={props.others.length > 0} onView={setView} onDone={onDone} />
}

interface WhatProps {
  readonly member: GroupMember
  readonly may: boolean
  readonly onView: (view: Shown) => void
  readonly onDone: () => void
}

function What({ member, may, onView, onDone }: WhatProps) {
  const [mayInvite, mayMove, mayRemove] = [useMay(invited.name), useMay(move.name), useMay(remove.name)]
  const { busy, fault, act } = useActing(onDone)
  const tick = () =>
    act(async () => {
      const reply = await call(invited, { member: member.account })
      return reply.ok ? null : explainTo(invited, reply.refusal)
    }, '记下了，不用再邀请')
  return (
    <View>
      <View className="sheet-lead">{arrivedWords(member)}</View>
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      {member.invite && mayInvite ? (
        <Button icon="check" busy={busy} onTap={() => void tick()}>
          已经邀请进群了
        </Button>
      ) : null}
      {mayMove && may ? (
        <Button kind="quiet" className="below-button" disabled={busy} onTap={() => onView('move')}>
          换到别的群
        </Button>
      ) : null}
      <Button kind="quiet" className="below-button" disabled={busy} onTap={() => goTo(memberRoute(member.account))}>
        看这位成员
      </Button>
      {mayRemove ? (
        <Button kind="danger" className="below-button" disabled={busy} onTap={() => onView('remove')}>
          移出这个群
        </Button>
      ) : null}
    </View>
  )
}

function MoveForm({ member, others, onDone }: FormProps) {
  const [to, setTo] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const { busy, fault, act } = useActing(onDone)
  const chosen = others.find(({ id }) => id === to)
  const doIt = () =>
    act(async () => {
      const reply = await call(move, { member: member.account, group: to ?? '', reason: reason.trim() })
      if (!reply.ok) return explainTo(move, reply.refusal)
      return reply.value.moved ? null : '刚刚被别人占了最后一个位置，什么都没有变'
    }, '换好了')
  return (
    <View>
      <View className="sheet-lead">{`${member.nickname}换到哪个群`}</View>
      {others.map((one) => (
        <Option
          key={one.id}
          title={one.name}
          note={roomWords(one)}
          chosen={one.id === to}
          disabled={one.left === 0}
          onChoose={() => setTo(one.id)}
        />
      ))}
      <ReasonField value={reason} onChange={setReason} phrases={['人数太多', '和朋友一起', '本人要求']} />
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button busy={busy} disabled={chosen === undefined || reason.trim() === ''} onTap={() => void doIt()}>
        {chosen === undefined ? '选一个群' : `换到${chosen.name}`}
      </Button>
    </View>
  )
}

function RemoveForm({ member, group, onDone }: FormProps) {
  const [reason, setReason] = useState('')
  const { busy, fault, act } = useActing(onDone)
  const doIt = () =>
    act(async () => {
      const reply = await call(remove, { member: member.account, reason: reason.trim() })
      return reply.ok ? null : explainTo(remove, reply.refusal)
    }, '移出了，位置给下一位')
  return (
    <View>
      <Effects
        lines={[
          `${member.nickname}在${group.name}的位置空出来，先给排队的第一位。`,
          '还是成员：积分和记录都在，只是不在群里。',
          '微信群里的人要你自己去移，小程序做不到。',
        ]}
      />
      <ReasonField value={reason} onChange={setReason} phrases={['本人要求', '很久没说话', '进错了群']} />
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button kind="danger" busy={busy} disabled={reason.trim() === ''} onTap={() => void doIt()}>
        移出这个群
      </Button>
    </View>
  )
}

/** Does something, says what came of it. */
function useActing(onDone: () => void) {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const act = async (deed: () => Promise<string | null>, words: string) => {
    setBusy(true)
    const told = await deed()
    setBusy(false)
    setFault(told)
    if (told !== null) return
    say(words)
    onDone()
  }
  return { busy, fault, act }
}
