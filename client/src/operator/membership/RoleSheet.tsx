import { useState } from 'react'
import { appoint, dismiss } from '../../../../shared/membership/contract'
import type { Role } from '../../../../shared/permissions'
import { roleNames } from '../../membership/role-names'
import { call } from '../../platform/call'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { Option } from '../../ui/Option'
import { Sheet } from '../../ui/Sheet'
import { say } from '../../ui/toast'
import { explainTo } from '../platform/refusals'
import { ReasonField } from '../ui/ReasonField'
import type { Found } from './MemberRow'
import { appointable, explainRole, nameOfRole } from './roles'

interface RoleSheetProps {
  readonly open: boolean
  readonly member: Found
  readonly onChanged: () => void
  readonly onClose: () => void
}

export function RoleSheet({ open, member, onChanged, onClose }: RoleSheetProps) {
  return (
    <Sheet open={open} title={`${member.nickname}的角色`} onClose={onClose}>
      {open ? <RoleForm member={member} onChanged={onChanged} onClose={onClose} /> : null}
    </Sheet>
  )
}

/** What the button says, and what follows from it. */
function consequenceOf(before: Role | null, after: Role | null, nickname: string): { deed: string; words: string } {
  if (after === null) {
    return {
      deed: `免去${nameOfRole(before)}`,
      words: `${nickname}不再是${nameOfRole(before)}，马上看不到「管理」。会记入操作记录。`,
    }
  }
  const board = before === null && after !== 'kol' ? '运营者不参加排行。' : ''
  return {
    deed: `任命为${roleNames[after]}`,
    words: `${nickname}会成为${roleNames[after]}，马上生效。${board}会记入操作记录。`,
  }
}

const welcomes = ['一直很热心', '擅长组织', '轮到了']
const farewells = ['任期到了', '本人提出', '长时间不在']

function RoleForm({ member, onChanged, onClose }: Omit<RoleSheetProps, 'open'>) {
  const [chosen, setChosen] = useState<Role | null>(member.role)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const same = chosen === member.role
  const { deed, words } = consequenceOf(member.role, chosen, member.nickname)

  const save = async () => {
    setBusy(true)
    setFault(null)
    const why = reason.trim()
    const asked = { member: member.account, ...(why === '' ? {} : { reason: why }) }
    const reply =
      chosen === null || chosen === 'owner'
        ? await call(dismiss, asked)
        : await call(appoint, { ...asked, role: chosen })
    setBusy(false)
    if (!reply.ok) {
      setFault(explainTo(chosen === null ? dismiss : appoint, reply.refusal))
      return
    }
    say(chosen === null ? '已免去' : `已任命为${nameOfRole(chosen)}`)
    onChanged()
    onClose()
  }

  return (
    <>
      {appointable.map((role) => (
        <Option
          key={role}
          title={roleNames[role]}
          note={explainRole(role)}
          chosen={chosen === role}
          disabled={busy}
          onChoose={() => setChosen(role)}
        />
      ))}
      <Option
        title="普通成员"
        note="没有管理角色"
        chosen={chosen === null}
        disabled={busy}
        onChoose={() => setChosen(null)}
      />
      {same ? null : (
        <>
          <Notice>{words}</Notice>
          <ReasonField value={reason} onChange={setReason} phrases={chosen === null ? farewells : welcomes} optional />
        </>
      )}
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button kind={chosen === null && !same ? 'danger' : 'main'} busy={busy} disabled={same} onTap={() => void save()}>
        {same ? '选一个角色' : deed}
      </Button>
    </>
  )
}
