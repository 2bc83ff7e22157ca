import { View } from '@tarojs/components'
import { useState } from 'react'
import { sayUsed } from '../activity/kinds'
import { Avatar } from '../ui/Avatar'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { Figure } from '../ui/Figure'
import { Item } from '../ui/Item'
import { Notice } from '../ui/Notice'
import { Tap } from '../ui/Tap'
import type { QuizView } from './quiz'

/** After the end: my score, who did best, and what was right and why. */
export function QuizResult({ quiz }: { readonly quiz: QuizView }) {
  return (
    <>
      <Mine quiz={quiz} />
      {quiz.ranking === null ? null : <Ranking ranking={quiz.ranking} total={quiz.questionCount} />}
      {(quiz.review ?? []).map((question, index) => (
        <Review key={question.text} number={index + 1} {...question} />
      ))}
    </>
  )
}

function Mine({ quiz }: { readonly quiz: QuizView }) {
  const result = quiz.mine?.result
  if (result == null) return <Notice>{quiz.mine === null ? '这次你没有参加' : '这次没有交上卷'}</Notice>
  return (
    <Card title={quiz.title}>
      <View className="quiz-figures">
        <Figure caption="答对" value={`${result.right}/${quiz.questionCount}`} />
        <Figure caption="名次" value={result.rank} />
        <Figure caption="积分" value={`+${result.points}`} tone="sun" />
      </View>
      {result.cut === 0 ? null : <View className="quiz-facts">到了每天的上限，{result.cut} 分没有计入</View>}
    </Card>
  )
}

interface RankingProps {
  readonly ranking: NonNullable<QuizView['ranking']>
  readonly total: number
}

/** So many stand above the explanations, which are what one comes to read. */
const FIRST_ROWS = 8

function Ranking({ ranking, total }: RankingProps) {
  const [all, setAll] = useState(false)
  const rows = all ? ranking.rows : ranking.rows.slice(0, FIRST_ROWS)
  return (
    <Card kind="list" title="名次" aside={`${ranking.people} 人交卷`}>
      {ranking.rows.length === 0 ? <Item title="没有人交卷" /> : null}
      {rows.map((row, index) => (
        <Item
          key={`${row.rank}-${index.toString()}`}
          lead={
            <View className="quiz-rank">
              <View className="quiz-rank-number">{row.rank}</View>
              <Avatar nickname={row.nickname} avatar={row.avatar} size="small" />
            </View>
          }
          title={row.mine ? `${row.nickname}(我)` : row.nickname}
          note={`用时 ${sayUsed(row.usedMs)}`}
          tail={`${row.right}/${total}`}
        />
      ))}
      {rows.length < ranking.rows.length ? (
        <Tap className="quiz-more" onTap={() => setAll(true)}>
          {`看前 ${ranking.rows.length} 名`}
        </Tap>
      ) : null}
    </Card>
  )
}

type ReviewProps = NonNullable<QuizView['review']>[number] & { readonly number: number }

function Review({ number, text, options, explanation }: ReviewProps) {
  return (
    <Card title={`${number}. ${text}`}>
      {options.map((option) => (
        <View key={option.text} className={`quiz-option ${option.right ? 'quiz-option-right' : ''}`}>
          <View className="quiz-option-words">{option.text}</View>
          {option.right ? <Chip tone="leaf">正确</Chip> : null}
          {option.mine ? <Chip tone={option.right ? 'plain' : 'clay'}>我选的</Chip> : null}
        </View>
      ))}
      {explanation === '' ? null : <View className="quiz-explanation">{explanation}</View>}
    </Card>
  )
}
