import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'
import { Tap } from '../../ui/Tap'
import { Moves } from './Moves'
import {
  type Clause,
  type Groups,
  LONGEST_TEXT,
  LONGEST_TITLE,
  withClause,
  withClauseMoved,
  withoutClause,
} from './writing'

/** A clause that is being written, and its group. */
export interface OpenClause {
  readonly clause: Clause
  readonly group: string
}

interface ClauseSheetProps {
  readonly open: OpenClause | null
  readonly groups: Groups
  readonly onChange: (groups: Groups) => void
  readonly onClose: () => void
}

export function ClauseSheet({ open, groups, onChange, onClose }: ClauseSheetProps) {
  const isNew = open !== null && !groups.some(({ clauses }) => clauses.some(({ key }) => key === open.clause.key))
  return (
    <Sheet open={open !== null} title={isNew ? '新的一条' : '这一条'} onClose={onClose}>
      {open === null ? null : (
        <ClauseForm
          key={open.clause.key}
          open={open}
          isNew={isNew}
          groups={groups}
          onChange={onChange}
          onClose={onClose}
        />
      )}
    </Sheet>
  )
}

type FormProps = Omit<ClauseSheetProps, 'open'> & { readonly open: OpenClause; readonly isNew: boolean }

function ClauseForm({ open, isNew, groups, onChange, onClose }: FormProps) {
  const [title, setTitle] = useState(open.clause.title)
  const [text, setText] = useState(open.clause.text)
  const [group, setGroup] = useState(open.group)
  const ready = title.trim() !== '' && text.trim() !== ''
  const keep = () => {
    onChange(withClause(groups, group, { ...open.clause, title: title.trim(), text: text.trim() }))
    onClose()
  }
  const act = (next: Groups) => {
    onChange(next)
    onClose()
  }
  return (
    <View>
      <Field label="一句话" value={title} onChange={setTitle} maxLength={LONGEST_TITLE} placeholder="对着人说话" />
      <Field
        label="说明白"
        value={text}
        onChange={setText}
        maxLength={LONGEST_TEXT}
        lines="several"
        placeholder="能做什么、不能做什么，写给第一次来的人"
      />
      <View className="field-label">放在哪一组</View>
      <View className="rulebook-groups">
        {groups.map((one) => (
          <Tap
            key={one.key}
            className={`phrase ${one.key === group ? 'phrase-on' : ''}`}
            selected={one.key === group}
            label={`放在${one.title}`}
            onTap={() => setGroup(one.key)}
          >
            {one.title}
          </Tap>
        ))}
      </View>
      <Button disabled={!ready} onTap={keep}>
        {isNew ? '加上这一条' : '改好了'}
      </Button>
      {isNew ? null : (
        <Moves
          onUp={() => act(withClauseMoved(groups, open.clause.key, -1))}
          onDown={() => act(withClauseMoved(groups, open.clause.key, 1))}
          onRemove={() => act(withoutClause(groups, open.clause.key))}
          what="这一条"
        />
      )}
    </View>
  )
}
