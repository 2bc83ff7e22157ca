import { View } from '@tarojs/components'
import type { OutputOf } from '../../../shared/action'
import type { current } from '../../../shared/rulebook/contract'
import { Card } from '../ui/Card'
import './rulebook.css'

export type Groups = NonNullable<OutputOf<typeof current>['rulebook']>['groups']

/** The whole text: groups as cards, clauses counted through, so that people can speak of "the fifth". */
export function Clauses({ groups }: { readonly groups: Groups }) {
  const starts = groups.map((_group, index) =>
    groups.slice(0, index).reduce((sum, { clauses }) => sum + clauses.length, 0),
  )
  return (
    <>
      {groups.map(({ title, clauses }, index) => (
        <Card key={title} title={title} aside={`${clauses.length} 条`} className="clauses">
          {clauses.map((clause, place) => (
            <View key={clause.id} className="clause">
              <View className="clause-number">{(starts[index] ?? 0) + place + 1}</View>
              <View className="clause-words">
                <View className="clause-title">{clause.title}</View>
                <View className="clause-text">{clause.text}</View>
              </View>
            </View>
          ))}
        </Card>
      ))}
    </>
  )
}
