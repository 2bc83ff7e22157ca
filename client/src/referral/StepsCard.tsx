import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '../ui/Card'
import { Sheet } from '../ui/Sheet'
import { Tap } from '../ui/Tap'
import { type InvitationsView, rewardWords, rulesFor, stepsFor } from './words'

interface StepsCardProps {
  readonly view: InvitationsView
  /** How one gets in: by a test, or without. */
  readonly entry: string
}

/** Said before anyone shares: the three steps, the exact reward, and that sharing itself brings nothing. */
export function StepsCard({ view, entry }: StepsCardProps) {
  const [open, setOpen] = useState(false)
  return (
    <Card title="怎么才算一位">
      {stepsFor(entry).map((step, index) => (
        <View key={step} className="step">
          <View className="step-number">{index + 1}</View>
          <View className="step-words">{step}</View>
        </View>
      ))}
      <View className="steps-reward">{rewardWords(view)}</View>
      <Tap className="steps-rules" onTap={() => setOpen(true)}>
        看完整规则
      </Tap>
      <Sheet open={open} title="邀请规则" onClose={() => setOpen(false)}>
        {rulesFor(view, entry).map(({ title, lines }) => (
          <View key={title} className="referral-rules">
            <View className="referral-rules-title">{title}</View>
            {lines.map((line) => (
              <View key={line} className="referral-rules-line">
                {line}
              </View>
            ))}
          </View>
        ))}
      </Sheet>
    </Card>
  )
}
