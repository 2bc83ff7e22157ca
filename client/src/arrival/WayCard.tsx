import { View } from '@tarojs/components'
import { type NextStep, nextStep } from '../entry/next-step'
import type { Picture } from '../platform/session'
import { spoken } from '../ui/accessible'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'

interface Stage {
  readonly title: string
  readonly note: string
  readonly state: 'done' | 'now' | 'ahead'
}

/** The steps of the way in, as this community has it. */
export function stagesOf(picture: Picture): Stage[] {
  const { entry, rulebook } = picture.community
  const step = nextStep(picture)
  const stateOf = (own: NextStep, after: readonly NextStep[]): Stage['state'] =>
    step === own ? 'now' : after.includes(step) ? 'done' : 'ahead'
  return [
    ...(rulebook === 0
      ? []
      : [
          {
            title: '看看群规',
            note: '几分钟，知道这里怎么相处',
            state: stateOf('rules', ['test', 'waiting', 'join', 'member']),
          },
        ]),
    ...(entry === 'test' ? [testStage(step)] : []),
    {
      title: '进群，领一株小苗',
      note: '不用填资料，随时可以离开',
      state: step === 'join' ? 'now' : step === 'member' ? 'done' : 'ahead',
    },
  ]
}

function testStage(step: NextStep): Stage {
  const title = '答几道小题'
  if (step === 'waiting') return { title, note: '答案交了，运营者正在看', state: 'now' }
  const state = step === 'test' ? 'now' : step === 'member' ? 'done' : 'ahead'
  return { title, note: '都在群规里，没过可以再来', state }
}

const words = { done: '已完成', now: '下一步', ahead: '还没到' } as const

export function WayCard({ picture }: { readonly picture: Picture }) {
  return (
    <Card title="怎么进来">
      {stagesOf(picture).map(({ title, note, state }, index) => (
        <View
          key={title}
          className={`way way-${state}`}
          {...spoken({ label: `第 ${index + 1} 步，${title}，${words[state]}` })}
        >
          <View className="way-mark">{state === 'done' ? <Icon name="check" size="small" /> : index + 1}</View>
          <View className="way-words">
            <View className="way-title">{title}</View>
            <View className="way-note">{note}</View>
          </View>
        </View>
      ))}
    </Card>
  )
}
