import { View } from '@tarojs/components'
import { spoken } from './accessible'
import { Tap } from './Tap'
import './styles/choices.css'

interface ChoicesProps<Value extends string> {
  readonly choices: readonly { readonly value: Value; readonly title: string }[]
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
}

/** A few views of the same thing, one of them chosen. */
export function Choices<Value extends string>({ choices, chosen, onChoose }: ChoicesProps<Value>) {
  return (
    <View className="choices" {...spoken({ role: 'tablist' })}>
      {choices.map(({ value, title }) => (
        <Tap
          key={value}
          role="tab"
          className="choice"
          label={title}
          selected={value === chosen}
          onTap={() => onChoose(value)}
        >
          <View className={`choice-words ${value === chosen ? 'choice-on' : ''}`}>{title}</View>
        </Tap>
      ))}
    </View>
  )
}
