import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from './Icon'
import { Option } from './Option'
import { Tap } from './Tap'
import './styles/clause-field.css'

interface ClauseFieldProps {
  readonly clauses: readonly { readonly id: string; readonly title: string; readonly group: string }[]
  /** The clause's id; '' for none. */
  readonly chosen: string
  readonly onChoose: (clause: string) => void
  readonly optional?: boolean
}

/** The clause on which something rests; the list opens in its place. Without a rulebook there is nothing to choose. */
export function ClauseField({ clauses, chosen, onChoose, optional = false }: ClauseFieldProps) {
  const [open, setOpen] = useState(false)
  if (clauses.length === 0) return null
  const clause = clauses.find(({ id }) => id === chosen)
  const words = clause === undefined ? (optional ? '不选也可以' : '选一条') : `「${clause.title}」`
  return (
    <View className="clause-field">
      <View className="field-label">依据哪条群规</View>
      <Tap className="clause-chosen" label={`依据哪条群规：${words}`} onTap={() => setOpen(!open)}>
        <View className={clause === undefined ? 'clause-words clause-none' : 'clause-words'}>{words}</View>
        <Icon name="down" size="small" />
      </Tap>
      {open ? (
        <View className="clause-list">
          {clauses.map(({ id, title, group }) => (
            <Option
              key={id}
              title={title}
              note={group}
              chosen={id === chosen}
              onChoose={() => {
                onChoose(id === chosen && optional ? '' : id)
                setOpen(false)
              }}
            />
          ))}
        </View>
      ) : null}
    </View>
  )
}
