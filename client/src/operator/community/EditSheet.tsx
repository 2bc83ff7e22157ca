import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { grouped } from '../../ui/numbers'
import { Option } from '../../ui/Option'
import { Sheet } from '../../ui/Sheet'
import { faultOf, readNumber, type Setting, type Value, valueIn } from './draft'
import { edit, useDraft } from './draft-store'

interface EditSheetProps {
  readonly setting: Setting | null
  /** What was found wrong with it together with others. */
  readonly fault: string | undefined
  readonly onClose: () => void
}

export function EditSheet({ setting, fault, onClose }: EditSheetProps) {
  return (
    <Sheet open={setting !== null} title={setting?.title ?? ''} onClose={onClose}>
      {setting === null ? null : <EditForm key={setting.key} setting={setting} fault={fault} onClose={onClose} />}
    </Sheet>
  )
}

function EditForm({ setting, fault: told, onClose }: EditSheetProps & { setting: Setting }) {
  const { draft } = useDraft()
  const [value, setValue] = useState<Value>(() => valueIn(draft, setting))
  const [touched, setTouched] = useState(false)
  const choose = (next: Value) => {
    setTouched(true)
    setValue(next)
  }
  const fault = faultOf(setting, value) ?? (touched ? null : (told ?? null))
  const keep = () => {
    edit(setting, typeof value === 'string' && setting.kind === 'text' ? value.trim() : value)
    onClose()
  }
  const atDefault = value === setting.initial
  return (
    <View>
      <View className="sheet-lead">{setting.effect}</View>
      <Editor setting={setting} value={value} fault={fault} onChange={choose} />
      {fault !== null && setting.kind !== 'number' && setting.kind !== 'text' ? (
        <View className="row-fault">{fault}</View>
      ) : null}
      <View className="button-pair">
        <Button kind="quiet" disabled={atDefault} onTap={() => choose(setting.initial)}>
          {atDefault ? '已是默认' : '恢复默认'}
        </Button>
        <Button disabled={faultOf(setting, value) !== null} onTap={keep}>
          好
        </Button>
      </View>
    </View>
  )
}

interface EditorProps {
  readonly setting: Setting
  readonly value: Value
  readonly fault: string | null
  readonly onChange: (value: Value) => void
}

const switches = [
  { value: 'true', title: '打开' },
  { value: 'false', title: '关闭' },
] as const

function Editor({ setting, value, fault, onChange }: EditorProps) {
  const below = fault === null ? {} : { fault }
  if (setting.kind === 'number') {
    const bounds = `${grouped(setting.min ?? 0)} 到 ${grouped(setting.max ?? 0)}，整数`
    // A time zone may lie west of Greenwich: the number pad has no minus sign.
    const kind = (setting.min ?? 0) < 0 ? 'text' : 'number'
    return (
      <Field
        label={setting.unit}
        kind={kind}
        value={String(value)}
        maxLength={9}
        hint={bounds}
        onChange={(typed) => onChange(readNumber(typed))}
        {...below}
      />
    )
  }
  if (setting.kind === 'text') {
    const hint = `最多 ${setting.max ?? 200} 个字`
    return <Field label="文字" value={String(value)} hint={hint} onChange={onChange} {...below} />
  }
  const options = setting.kind === 'switch' ? switches : (setting.choices ?? [])
  return (
    <>
      {options.map((option) => (
        <Option
          key={option.value}
          title={option.title}
          chosen={String(value) === option.value}
          onChoose={() => onChange(setting.kind === 'switch' ? option.value === 'true' : option.value)}
        />
      ))}
    </>
  )
}
