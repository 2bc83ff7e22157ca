import { View } from '@tarojs/components'
import { serverNow } from '../../platform/clock'
import { SwitchField } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { PickField } from '../../ui/PickField'
import { eveningIn } from './instants'

interface InstantFieldProps {
  /** What holds while no instant is chosen: 马上就能换. */
  readonly label: string
  readonly hint: string
  /** What day and time mean: 开始, 结束. */
  readonly name: string
  /** `2026-12-01 20:00`, or '' for none. */
  readonly value: string
  /** So many days from now when it is switched to a chosen instant. */
  readonly days: number
  readonly fault?: string | undefined
  readonly onChange: (value: string) => void
}

/** No instant at all, or a day and a time on the phone's own wheels. */
export function InstantField({ label, hint, name, value, days, fault, onChange }: InstantFieldProps) {
  const [day = '', time = ''] = value.split(' ')
  return (
    <>
      <SwitchField
        label={label}
        hint={hint}
        on={value === ''}
        onChange={(none) => onChange(none ? '' : eveningIn(days, serverNow()))}
      />
      {value === '' ? null : (
        <View className="instant-pair">
          <PickField
            label={`${name}的日子`}
            mode="date"
            value={day}
            words={day}
            onChange={(next) => onChange(`${next} ${time}`)}
          />
          <PickField
            label="几点"
            mode="time"
            value={time}
            words={time}
            onChange={(next) => onChange(`${day} ${next}`)}
          />
        </View>
      )}
      {fault === undefined ? null : <Notice tone="clay">{fault}</Notice>}
    </>
  )
}
