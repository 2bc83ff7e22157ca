import { View } from '@tarojs/components'
import { Icon } from '../../ui/Icon'
import { Item } from '../../ui/Item'
import { type Draft, type Setting, sayValue, valueIn } from './draft'

interface SettingRowProps {
  readonly setting: Setting
  readonly draft: Draft
  readonly fault: string | undefined
  readonly locked: boolean
  readonly onEdit: () => void
}

/** A setting, what it does, and its value: as it is, or as it will be. */
export function SettingRow({ setting, draft, fault, locked, onEdit }: SettingRowProps) {
  const value = valueIn(draft, setting)
  const changed = value !== setting.value
  const now = sayValue(setting, value)
  return (
    <Item
      title={setting.title}
      note={
        <>
          <View>{setting.effect}</View>
          {fault === undefined ? null : <View className="row-fault">{fault}</View>}
        </>
      }
      tail={
        <View className="setting-tail">
          <View className={changed ? 'setting-changed' : 'setting-value'}>
            {changed ? <View className="setting-before">{sayValue(setting, setting.value)}</View> : null}
            <View>{now}</View>
          </View>
          {locked ? null : <Icon name="next" size="small" className="item-next" />}
        </View>
      }
      label={`${setting.title}，现在${sayValue(setting, setting.value)}${changed ? `，改成${now}` : ''}`}
      {...(locked ? {} : { onTap: onEdit })}
    />
  )
}
