import { Switch } from '@nutui/nutui-react-taro'
import { Input, Textarea, View } from '@tarojs/components'
import { spoken } from './accessible'
import './browser'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  /** What is wrong with it, or what it will do. */
  readonly fault?: string | undefined
  readonly hint?: string
  readonly maxLength?: number
  /** `number` has whole numbers, `digit` has a decimal point. */
  readonly kind?: 'text' | 'number' | 'digit' | 'nickname'
  readonly lines?: 'one' | 'several'
  readonly disabled?: boolean
}

/** One line of text, or several, with its name above and its fault below. */
export function Field(props: FieldProps) {
  const {
    label,
    value,
    onChange,
    placeholder = '',
    fault,
    hint,
    maxLength = 200,
    kind = 'text',
    lines = 'one',
    disabled = false,
  } = props
  const shared = {
    className: 'field-input',
    value,
    placeholder,
    maxlength: maxLength,
    disabled,
    placeholderClass: 'field-placeholder',
  }
  const below = fault ?? hint
  return (
    <View className={`field ${fault === undefined ? '' : 'field-faulty'}`}>
      <View className="field-label">{label}</View>
      {lines === 'several' ? (
        <Textarea {...shared} autoHeight onInput={(event) => onChange(event.detail.value)} {...spoken({ label })} />
      ) : (
        <Input {...shared} type={kind} onInput={(event) => onChange(event.detail.value)} {...spoken({ label })} />
      )}
      {below === undefined ? null : <View className="field-below">{below}</View>}
    </View>
  )
}

interface SwitchFieldProps {
  readonly label: string
  readonly hint?: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** Yes or no, taking effect at once. */
export function SwitchField({ label, hint, on, onChange }: SwitchFieldProps) {
  return (
    <View className="switch-field">
      <View className="item-words">
        <View className="item-title">{label}</View>
        {hint === undefined ? null : <View className="item-note">{hint}</View>}
      </View>
      <View
        className="switch-field-touch"
        {...spoken({ role: 'switch', label: `${label}：${on ? '已打开' : '已关闭'}` })}
      >
        <Switch checked={on} onChange={onChange} />
      </View>
    </View>
  )
}
