import { View } from '@tarojs/components'
import { Field } from '../../ui/Field'
import { Tap } from '../../ui/Tap'

interface ReasonFieldProps {
  readonly value: string
  readonly onChange: (reason: string) => void
  /** Reasons that are often right: one tap fills them in. */
  readonly phrases: readonly string[]
  readonly maxLength?: number
  readonly hint?: string
  readonly fault?: string | undefined
  /** May be left empty. */
  readonly optional?: boolean
}

/** Why: asked before anything that is kept for good. */
export function ReasonField({
  value,
  onChange,
  phrases,
  maxLength = 200,
  hint,
  fault,
  optional = false,
}: ReasonFieldProps) {
  return (
    <View className="reason">
      <Field
        label={optional ? '理由（可以不写）' : '理由（会写进记录）'}
        value={value}
        onChange={onChange}
        maxLength={maxLength}
        lines="several"
        placeholder="写给以后回看的人"
        fault={fault}
        {...(hint === undefined ? {} : { hint })}
      />
      <View className="phrases">
        {phrases.map((phrase) => (
          <Tap
            key={phrase}
            className={`phrase ${value === phrase ? 'phrase-on' : ''}`}
            label={`理由：${phrase}`}
            onTap={() => onChange(phrase)}
          >
            {phrase}
          </Tap>
        ))}
      </View>
    </View>
  )
}
