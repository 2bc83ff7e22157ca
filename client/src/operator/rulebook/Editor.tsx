import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Item } from '../../ui/Item'
import { Tap } from '../../ui/Tap'
import { ClauseSheet, type OpenClause } from './ClauseSheet'
import { GroupSheet } from './GroupSheet'
import { freshKey, type Group, type Groups, mayAddClause, mayAddGroup } from './writing'

interface EditorProps {
  readonly groups: Groups
  readonly locked: boolean
  readonly onChange: (groups: Groups) => void
}

/** The clauses by their groups; a tap opens what is to be changed. */
export function Editor({ groups, locked, onChange }: EditorProps) {
  const [clause, openClause] = useState<OpenClause | null>(null)
  const [group, openGroup] = useState<Group | null>(null)
  const blank = (to: string): OpenClause => ({
    clause: { key: freshKey(groups), id: null, title: '', text: '' },
    group: to,
  })
  return (
    <>
      {groups.map((one) => (
        <GroupCard
          key={one.key}
          group={one}
          locked={locked}
          onGroup={() => openGroup(one)}
          onClause={(open) => openClause({ clause: open, group: one.key })}
          onAdd={mayAddClause(groups) ? () => openClause(blank(one.key)) : null}
        />
      ))}
      {locked || !mayAddGroup(groups) ? null : (
        <Button kind="quiet" icon="plus" onTap={() => openGroup({ key: freshKey(groups), title: '', clauses: [] })}>
          加一组
        </Button>
      )}
      <ClauseSheet open={clause} groups={groups} onChange={onChange} onClose={() => openClause(null)} />
      <GroupSheet open={group} groups={groups} onChange={onChange} onClose={() => openGroup(null)} />
    </>
  )
}

interface GroupCardProps {
  readonly group: Group
  readonly locked: boolean
  readonly onGroup: () => void
  readonly onClause: (clause: Group['clauses'][number]) => void
  readonly onAdd: (() => void) | null
}

function GroupCard({ group, locked, onGroup, onClause, onAdd }: GroupCardProps) {
  const { title, clauses } = group
  const aside = locked ? (
    `${clauses.length} 条`
  ) : (
    <Tap className="rulebook-group" label={`改「${title}」这一组`} onTap={onGroup}>
      改组名、顺序
    </Tap>
  )
  return (
    <Card kind="list" title={title} aside={aside}>
      {clauses.map((clause) => (
        <Item
          key={clause.key}
          title={clause.title}
          note={clause.text}
          label={clause.title}
          {...(locked ? {} : { onTap: () => onClause(clause) })}
        />
      ))}
      {locked || onAdd === null ? null : (
        <Tap className="rulebook-add" label={`给「${title}」加一条`} onTap={onAdd}>
          加一条
        </Tap>
      )}
    </Card>
  )
}
