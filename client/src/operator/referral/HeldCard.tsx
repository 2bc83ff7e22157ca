import { View } from '@tarojs/components'
import { useState } from 'react'
import { serverNow } from '../../platform/clock'
import { sayDay } from '../../platform/instant-words'
import { goTo } from '../../platform/routes'
import { phoneDay } from '../../platform/session'
import { Avatar } from '../../ui/Avatar'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Icon } from '../../ui/Icon'
import { Item } from '../../ui/Item'
import { Tap } from '../../ui/Tap'
import { memberRoute } from '../platform/routes'
import type { Asked, HeldFriend, HeldInviter } from './held'

/** So many are seen at once; the others by a tap. */
const SHOWN = 5

interface HeldCardProps {
  readonly inviter: HeldInviter
  readonly onAsk: (asked: Asked) => void
}

/** One inviter with the friends that wait: each can be left out before deciding. */
export function HeldCard({ inviter, onAsk }: HeldCardProps) {
  const { member, nickname, friends, held: waiting, counted, mine } = inviter
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [all, setAll] = useState(false)
  const chosen = friends.filter(({ invitee }) => !left.has(invitee))
  const toggle = (invitee: string) => {
    const next = new Set(left)
    if (!next.delete(invitee)) next.add(invitee)
    setLeft(next)
  }
  const shown = all ? friends : friends.slice(0, SHOWN)
  const ask = (kind: Asked['kind']) => onAsk({ inviter, friends: chosen, kind })
  return (
    <Card>
      <Tap className="waiting-who" label={`看${nickname}的详情`} onTap={() => goTo(memberRoute(member))}>
        <View className="waiting-name">{nickname}</View>
        <Icon name="next" size="small" className="item-next" />
      </Tap>
      <View className="waiting-moves">
        已经算上 {counted} 位 · 等确认 {waiting} 位{waiting > friends.length ? `，先看最早的 ${friends.length} 位` : ''}
      </View>
      {shown.map((friend) => (
        <Friend
          key={friend.invitee}
          friend={friend}
          on={!left.has(friend.invitee)}
          fixed={mine}
          onToggle={() => toggle(friend.invitee)}
        />
      ))}
      {friends.length > shown.length ? (
        <Tap className="more more-tap" onTap={() => setAll(true)}>
          看全部 {friends.length} 位
        </Tap>
      ) : null}
      {mine ? (
        <View className="waiting-by">这是你自己的邀请，要别的运营者来看</View>
      ) : (
        <View className="button-pair">
          <Button kind="quiet" disabled={chosen.length === 0} onTap={() => ask('reject')}>
            不算
          </Button>
          <Button disabled={chosen.length === 0} onTap={() => ask('release')}>
            放行 {chosen.length} 位
          </Button>
        </View>
      )}
    </Card>
  )
}

interface FriendProps {
  readonly friend: HeldFriend
  readonly on: boolean
  readonly fixed: boolean
  readonly onToggle: () => void
}

function Friend({ friend, on, fixed, onToggle }: FriendProps) {
  const name = friend.nickname ?? '已离开的人'
  const row = (
    <Item
      lead={
        <View className="held-face">
          <Avatar nickname={name} avatar={null} size="small" />
        </View>
      }
      title={name}
      note={`${sayDay(phoneDay(friend.at), phoneDay(serverNow()))} 首次签到 · 来过 ${friend.checkInDays} 天`}
      tail={fixed ? null : <Icon name={on ? 'check' : 'minus'} className={on ? 'held-on' : 'held-off'} />}
    />
  )
  if (fixed) return <View className="held-friend">{row}</View>
  return (
    <Tap
      className="held-friend"
      role="checkbox"
      label={`${name}，${on ? '选中了' : '没有选'}`}
      selected={on}
      onTap={onToggle}
    >
      {row}
    </Tap>
  )
}
