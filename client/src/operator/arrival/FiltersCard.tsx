import { View } from '@tarojs/components'
import { spoken } from '../../ui/accessible'
import { Card } from '../../ui/Card'
import { grouped } from '../../ui/numbers'
import { type Questions, shareOf } from './words'
import './funnel.css'

interface FiltersCardProps {
  readonly takers: number
  readonly questions: Questions
}

/** Which question keeps whom out, the strictest first. Nothing while nobody has taken the test. */
export function FiltersCard({ takers, questions }: FiltersCardProps) {
  if (takers === 0 || questions.length === 0) return null
  return (
    <Card title="哪道题拦人" aside={`最近 ${grouped(takers)} 位答题的人`}>
      {questions.map(({ text, asked, wrong, stopped }) => (
        <View
          key={text}
          className="filter"
          {...spoken({ role: 'img', label: `${text}，${asked} 位遇到，${wrong} 位答错过，${stopped} 位没能进来` })}
        >
          <View className="filter-text">{text}</View>
          <View className="filter-bar">
            <View className="filter-wrong" style={`width:${Math.round((wrong * 100) / Math.max(1, asked))}%`} />
          </View>
          <View className="filter-figures">
            <View>
              {grouped(asked)} 位遇到，{shareOf(wrong, asked)} 答错过
            </View>
            {stopped === 0 ? null : <View className="filter-stopped">{grouped(stopped)} 位没能进来</View>}
          </View>
        </View>
      ))}
    </Card>
  )
}
