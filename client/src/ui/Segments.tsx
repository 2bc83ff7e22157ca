import { View } from '@tarojs/components'
import { spoken } from './accessible'
import { Tap } from './Tap'
import './styles/segments.css'

interface SegmentsProps<Value extends string> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly title: string; readonly spoken?: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** A few choices side by side, one of them on. */
export function Segments<Value extends string>({ label, options, value, onChange }: SegmentsProps<Value>) {
  return (
    <View className="segments" {...spoken({ role: 'tablist', label })}>
      {options.map((option) => (
        <Tap
          key={option.value}
          role="tab"
          className={`segment ${option.value === value ? 'segment-on' : ''}`}
          selected={option.value === value}
          label={option.spoken ?? option.title}
          onTap={() => onChange(option.value)}
        >
          {option.title}
        </Tap>
      ))}
    </View>
  )
}
