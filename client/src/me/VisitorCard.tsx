import { View } from '@tarojs/components'
import { goTo, routes } from '../platform/routes'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Plant } from '../ui/Plant'

interface VisitorCardProps {
  readonly name: string
  readonly closed: boolean
}

/** A visitor has nothing here yet, and nothing is asked of them. */
export function VisitorCard({ name, closed }: VisitorCardProps) {
  return (
    <Card className="me-visitor">
      <Plant stage="sprout" step={1} watered={false} />
      <View className="me-visitor-title">这里会长出你的一株</View>
      <View className="me-visitor-words">
        {closed ? `${name}暂时不接新成员，先随便看看。` : `加入${name}后，积分、勋章和成长都会记在这里。`}
      </View>
      <Button kind={closed ? 'quiet' : 'main'} onTap={() => goTo(routes.today)}>
        {closed ? '去今日看看' : '去今日加入'}
      </Button>
    </Card>
  )
}
