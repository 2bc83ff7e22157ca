import { View } from '@tarojs/components'
import { Card } from '../ui/Card'
import { Plant } from '../ui/Plant'
import './entry.css'

/** The operators' words to a new member, beside the plant that is now theirs. */
export function Greeting({ words }: { readonly words: string }) {
  return (
    <Card className="greet">
      <Plant stage="sprout" step={1} watered={false} size="small" />
      <View className="greet-words">{words}</View>
    </Card>
  )
}

/** The rules in three lines, and what comes this week. */
export function Promises({ rules, week }: { readonly rules: readonly string[]; readonly week: string }) {
  return (
    <>
      <Card title="三句话约定">
        {rules.map((rule, index) => (
          <View key={rule} className="promise">
            <View className="promise-mark">{index + 1}</View>
            <View className="promise-words">{rule}</View>
          </View>
        ))}
      </Card>
      <Card title="这一周">
        <View className="greet-week">{week}</View>
      </Card>
    </>
  )
}
