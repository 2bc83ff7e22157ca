import { useCallback, useState } from 'react'
import { members } from '../../../../shared/groups/contract'
import { accept } from '../../../../shared/outcome'
import { call } from '../../platform/call'
import { Avatar } from '../../ui/Avatar'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { Item } from '../../ui/Item'
import { Screen } from '../../ui/Screen'
import { usePages } from '../platform/pages'
import { explainTo } from '../platform/refusals'
import { More } from '../ui/More'
import { MemberSheet } from './MemberSheet'
import { arrivedWords, type Group, type GroupMember } from './words'

interface MemberListProps {
  readonly group: Group
  readonly others: readonly Group[]
  /** A place was given or given back: the figures are old. */
  readonly onChange: () => void
}

/** Who has a place in a group; those who must still be invited stand first. */
export function MemberList({ group, others, onChange }: MemberListProps) {
  const { id } = group
  const ask = useCallback(
    async (cursor: string | undefined) => {
      const reply = await call(members, { group: id, ...(cursor === undefined ? {} : { cursor }) })
      return reply.ok ? accept({ items: reply.value.members, next: reply.value.next }) : reply
    },
    [id],
  )
  const pages = usePages(ask)
  const [shown, setShown] = useState<GroupMember | null>(null)
  const done = () => {
    setShown(null)
    pages.reload()
    onChange()
  }
  return (
    <>
      <Screen
        state={pages.state}
        onRetry={pages.reload}
        empty={{ icon: 'people', title: '还没有人排进来', note: '新成员会按顺序排进有空位的群' }}
        {...(pages.refusal === undefined ? {} : { reason: explainTo(members, pages.refusal) })}
      >
        <Card kind="list" title="群里的成员">
          {pages.items.map((member) => (
            <Item
              key={member.account}
              lead={<Avatar nickname={member.nickname} avatar={member.avatar} />}
              title={member.nickname}
              note={arrivedWords(member)}
              tail={member.invite ? <Chip tone="sun">要邀请</Chip> : undefined}
              label={`${member.nickname}，${arrivedWords(member)}`}
              onTap={() => setShown(member)}
            />
          ))}
        </Card>
        <More pages={pages} end="都在这里了" />
      </Screen>
      <MemberSheet member={shown} group={group} others={others} onClose={() => setShown(null)} onDone={done} />
    </>
  )
}
