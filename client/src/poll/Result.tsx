import { View } from '@tarojs/components'
import { sayLeft } from '../activity/kinds'
import { Card } from '../ui/Card'
import { Notice } from '../ui/Notice'
import { Progress } from '../ui/Progress'
import type { PollView } from './Ballot'

/** How it stands: bars that grow while people vote. */
export function Result({ poll }: { readonly poll: PollView }) {
  return (
    <>
      <Card title={poll.title} aside={sayLeft(poll.closesAt, poll.now)}>
        {poll.options.map(({ text, votes, names }) => (
          <View key={text} className="poll-option">
            <View className="poll-line">
              <View className="poll-text">{text}</View>
              <View className="poll-votes">{`${votes} 票`}</View>
            </View>
            <Progress have={votes} need={Math.max(1, poll.voters)} label={text} />
            {names.length === 0 ? null : <View className="poll-facts">{names.join('、')}</View>}
          </View>
        ))}
        <View className="poll-facts">{`${poll.voters} 人投票`}</View>
      </Card>
      {poll.voted ? (
        <Notice icon="check" tone="leaf">
          你已投票
        </Notice>
      ) : (
        <Notice>投票已经结束</Notice>
      )}
    </>
  )
}
