import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'
import { Moves } from './Moves'
import { type Group, type Groups, LONGEST_GROUP, withGroup, withGroupMoved, withoutGroup } from './writing'

interface GroupSheetProps {
  readonly open: Group | null
  readonly groups: Groups
  readonly onChange: (groups: Groups) => void
  readonly onClose: () => void
}

export function GroupSheet({ open, groups, onChange, onClose }: GroupSheetProps) {
  const isNew = open !== null && !groups.some(({ key }) => key === open.key)
  return (
    <Sheet open={open !== null} title={isNew ? '新的一组' : '这一组'} onClose={onClose}>
      {open === null ? null : (
        <GroupForm key={open.key} open={open} isNew={isNew} groups={groups} onChange={onChange} onClose={onClose} />
      )}
    </Sheet>
  )
}

type FormProps = Omit<GroupSheetProps, 'open'> & { readonly open: Group; readonly isNew: boolean }

function GroupForm({ open, isNew, groups, onChange, onClose }: FormProps) {
  const [title, setTitle] = useState(open.title)
  const taken = groups.some((group) => group.key !== open.key && group.title.trim() === title.trim())
  const act = (next: Groups) => {
    onChange(next)
    onClose()
  }
  return (
    <View>
      <Field
        label="组名"
        value={title}
        onChange={setTitle}
        maxLength={LONGEST_GROUP}
        placeholder="发言、广告、隐私……"
        fault={taken ? '已经有一组叫这个名字' : undefined}
      />
      <Button
        disabled={title.trim() === '' || taken}
        onTap={() => act(withGroup(groups, { ...open, title: title.trim() }))}
      >
        {isNew ? '加上这一组' : '改好了'}
      </Button>
      {isNew ? null : open.clauses.length > 0 ? (
        <>
          <Moves
            onUp={() => act(withGroupMoved(groups, open.key, -1))}
            onDown={() => act(withGroupMoved(groups, open.key, 1))}
            what="这一组"
          />
          <View className="rulebook-space">
            <Notice>{`里面还有 ${open.clauses.length} 条。先挪到别的组或删掉，才能删这一组。`}</Notice>
          </View>
        </>
      ) : (
        <Moves
          onUp={() => act(withGroupMoved(groups, open.key, -1))}
          onDown={() => act(withGroupMoved(groups, open.key, 1))}
          onRemove={() => act(withoutGroup(groups, open.key))}
          what="这一组"
        />
      )}
    </View>
  )
}
