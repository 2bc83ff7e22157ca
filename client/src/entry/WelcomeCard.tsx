import { View } from '@tarojs/components'
import { Card } from '../ui/Card'
import { Plant } from '../ui/Plant'
import type { Standing } from './test-store'
import './entry.css'

type Welcome = NonNullable<Standing['welcome']>

/** The operators' words to a new member. */
export function WelcomeCard({ welcome }: { readonly welcome: Welcome }) {
  return (
    <>
      <Card className="greet">
        <Plant stage="sprout" step={1} watered={false} size="small" />
        <View className="greet-words">{welcome.words}</View>
      </Card>
      <Card title="三句话约定">
        {welcome.rules.map((rule, index) => (
          <View key={rule} className="promise">
            <View className="promise-mark">{index + 1}</View>
            <View className="promise-words">{rule}</View>
          </View>
        ))}
      </Card>
      <Card title="这一周">
        <View className="greet-week">{welcome.week}</View>
      </Card>
    </>
  )
}
