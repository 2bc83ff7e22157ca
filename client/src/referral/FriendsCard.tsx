import { View } from '@tarojs/components'
import { serverNow } from '../platform/clock'
import { Avatar } from '../ui/Avatar'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { Icon } from '../ui/Icon'
import { Item } from '../ui/Item'
import { type FriendView, friendWords, listed } from './words'

/** My friends, newest first, each with how far they have come. */
export function FriendsCard({ friends }: { readonly friends: readonly FriendView[] }) {
  const { shown, visitors } = listed(friends)
  if (friends.length === 0) {
    return (
      <Card>
        <View className="friends-none">还没有朋友来。发出去的卡片和海报,有人打开就会出现在这里。</View>
      </Card>
    )
  }
  return (
    <Card kind="list">
      {shown.map((friend) => (
        <Friend key={`${friend.at}:${friend.step}:${friend.name ?? ''}`} friend={friend} />
      ))}
      {visitors === 0 ? null : <Item icon="sprout" title={`${visitors} 位朋友来看过`} note="还没有加入,不急" />}
    </Card>
  )
}

function Friend({ friend }: { readonly friend: FriendView }) {
  const { note, chip } = friendWords(friend, serverNow())
  const tail = chip === null ? {} : { tail: <Chip tone={chip.tone}>{chip.words}</Chip> }
  return <Item lead={<Face friend={friend} />} title={friend.name ?? '一位朋友'} note={note} {...tail} />
}

/** A name is shown only where the friend allows it. */
function Face({ friend }: { readonly friend: FriendView }) {
  if (friend.name === null) {
    return (
      <View className="friend-face item-icon item-icon-leaf">
        <Icon name="sprout" />
      </View>
    )
  }
  return (
    <View className="friend-face">
      <Avatar nickname={friend.name} avatar={friend.avatar} />
    </View>
  )
}
