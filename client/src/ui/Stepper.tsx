import { View } from '@tarojs/components'
import { spoken } from './accessible'
import { Icon } from './Icon'
import { Tap } from './Tap'
import './styles/stepper.css'

interface StepperProps {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly unit?: string
  readonly onChange: (value: number) => void
}

/** A small whole number, one more or one less by a tap. */
export function Stepper({ label, value, least, most, unit = '', onChange }: StepperProps) {
  return (
    <View className="stepper">
      <View className="stepper-label">{label}</View>
      <Tap
        className={`stepper-sign ${value <= least ? 'stepper-off' : ''}`}
        label={`${label}减一`}
        disabled={value <= least}
        onTap={() => onChange(value - 1)}
      >
        <Icon name="minus" size="small" />
      </Tap>
      <View className="stepper-value" {...spoken({ label: `${label} ${value}${unit}` })}>
        {`${value} ${unit}`.trim()}
      </View>
      <Tap
        className={`stepper-sign ${value >= most ? 'stepper-off' : ''}`}
        label={`${label}加一`}
        disabled={value >= most}
        onTap={() => onChange(value + 1)}
      >
        <Icon name="plus" size="small" />
      </Tap>
    </View>
  )
}
