import { useState } from 'react'
import { useMay } from '../../platform/may'
import { goTo } from '../../platform/routes'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { Item } from '../../ui/Item'
import { auditRoute } from '../platform/routes'
import type { Found } from './MemberRow'
import { RoleSheet } from './RoleSheet'
import { explainRole, nameOfRole } from './roles'

interface RoleCardProps {
  readonly member: Found
  readonly onChanged: () => void
}

/** Which role they have and what it allows; the owner may change it. And the way to what was done to them. */
export function RoleCard({ member, onChanged }: RoleCardProps) {
  const [open, setOpen] = useState(false)
  const may = useMay('membership.appoint') && member.role !== 'owner'
  const maySeeDeeds = useMay('audit.list')
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
      {maySeeDeeds ? (
        <Item
          icon="list"
          tone="sun"
          title="相关操作"
          note="谁对这位成员做过什么"
          onTap={() => goTo(auditRoute(member.account))}
        />
      ) : null}
      <RoleSheet open={open} member={member} onChanged={onChanged} onClose={() => setOpen(false)} />
    </Card>
  )
}
