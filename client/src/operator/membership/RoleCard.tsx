import { useState } from 'react'
import { useMay } from '../../platform/may'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { Item } from '../../ui/Item'
import type { Found } from './MemberRow'
import { RoleSheet } from './RoleSheet'
import { explainRole, nameOfRole } from './roles'

interface RoleCardProps {
  readonly member: Found
  readonly onChanged: () => void
}

/** Which role they have and what it allows; the owner may change it. */
export function RoleCard({ member, onChanged }: RoleCardProps) {
  const [open, setOpen] = useState(false)
  const may = useMay('membership.appoint') && member.role !== 'owner'
  const { role } = member
  return (
    <Card kind="list">
      <Item
        icon={role === null ? 'me' : 'shield'}
        tone="water"
        title={nameOfRole(role)}
        note={role === null ? '没有管理角色' : explainRole(role)}
        {...(may
          ? { tail: <Chip tone="water">{role === null ? '任命' : '更换'}</Chip>, onTap: () => setOpen(true) }
          : {})}
      />
      <RoleSheet open={open} member={member} onChanged={onChanged} onClose={() => setOpen(false)} />
    </Card>
  )
}
