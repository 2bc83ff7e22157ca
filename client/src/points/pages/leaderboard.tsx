import { View } from '@tarojs/components'
import { useState } from 'react'
import { leaderboard } from '../../../../shared/points/contract'
import { useAnswer } from '../../platform/answers'
import { goTo, routes } from '../../platform/routes'
import { useMe, useSession } from '../../platform/session'
import { Card } from '../../ui/Card'
import { Choices } from '../../ui/Choices'
import { MembersOnly } from '../../ui/MembersOnly'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { Tap } from '../../ui/Tap'
import { BoardRow } from '../BoardRow'
import { type BoardName, type BoardView, boards, rulesOf, unitOf, whatCounts, whyNot } from '../board-words'
import '../points.css'

export default function LeaderboardPage() {
  const [board, setBoard] = useState<BoardName>('week')
  const member = useMe()
  const answer = useAnswer(leaderboard, { board }, member !== null)
  const mine = answer.value?.mine
  return (
    <Page title="排行榜" {...(mine === undefined ? {} : { foot: <Mine board={board} mine={mine} /> })}>
      <MembersOnly what="就能看到大家的积分和连续签到">
        <Choices choices={boards} chosen={board} onChoose={setBoard} />
        <Screen
          state={answer.state === 'ready' && answer.value?.rows.length === 0 ? 'empty' : answer.state}
          onRetry={answer.askAgain}
          skeleton={<Skeleton cards={['xl']} />}
          empty={{ icon: 'ranking', title: '榜上还没有人', note: '签到得积分，第一个就是你' }}
          {...(answer.reason === undefined ? {} : { reason: answer.reason })}
        >
          {answer.value === null ? null : <Board board={board} view={answer.value} account={member?.account ?? ''} />}
          <Tap className="board-hide" onTap={() => goTo(routes.profile)}>
            不想上榜？在「我的资料」里关掉
          </Tap>
        </Screen>
      </MembersOnly>
    </Page>
  )
}

interface BoardProps {
  readonly board: BoardName
  readonly view: BoardView
  readonly account: string
}

function Board({ board, view, account }: BoardProps) {
  const today = useSession(({ picture }) => picture?.today ?? '')
  return (
    <Card kind="list">
      <View className="board-head">
        {whatCounts(board, view.from, today)}
        <View className="board-rules">{rulesOf(board)}</View>
      </View>
      {view.rows.map((row) => (
        <BoardRow key={row.account} {...row} unit={unitOf(board)} mine={row.account === account} />
      ))}
    </Card>
  )
}

/** My own place stays in sight, also when it is far down or there is none. */
function Mine({ board, mine }: { readonly board: BoardName; readonly mine: BoardView['mine'] }) {
  const member = useMe()
  if (member === null) return null
  return (
    <View className="board-mine">
      <BoardRow
        rank={mine.rank}
        nickname={member.nickname}
        avatar={member.avatar}
        figure={mine.figure}
        unit={unitOf(board)}
        mine
        note={mine.why === null ? '我的名次' : whyNot(mine.why, board)}
      />
    </View>
  )
}
