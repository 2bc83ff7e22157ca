import { Picker, View } from '@tarojs/components'
import { spoken } from './accessible'
import { Icon } from './Icon'

interface PickFieldProps {
  readonly label: string
  /** `date`: 2027-04-02. `time`: 20:00. */
  readonly mode: 'date' | 'time'
  readonly value: string
  /** As people say it. */
  readonly words: string
  /** The first day that can be chosen. */
  readonly from?: string
  readonly onChange: (value: string) => void
}

/** A day or a time, chosen on the phone's own wheel. */
export function PickField({ label, mode, value, words, from, onChange }: PickFieldProps) {
  return (
    <View className="field">
      <View className="field-label">{label}</View>
      <Picker
        mode={mode}
        value={value}
        {...(from === undefined ? {} : { start: from })}
        onChange={(event) => onChange(String(event.detail.value))}
      >
        <View className="field-input field-pick" {...spoken({ role: 'button', label: `${label}：${words}` })}>
          <View className="field-pick-words">{words}</View>
          <Icon name="down" size="small" />
        </View>
      </Picker>
    </View>
  )
}
