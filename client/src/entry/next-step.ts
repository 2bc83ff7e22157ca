import type { Picture } from '../platform/session'

/** What stands between somebody and the community: the next thing to do on the way in (SPEC 2.2). */
export type NextStep = 'member' | 'waiting' | 'closed' | 'read-only' | 'rules' | 'test' | 'join'

export function nextStep({ member, accepted, waits, community }: Picture): NextStep {
  if (member !== null) return 'member'
  if (waits) return 'waiting'
  if (community.entry === 'closed') return 'closed'
  if (community.readOnly) return 'read-only'
  if (accepted < community.rulebook) return 'rules'
  return community.entry === 'test' ? 'test' : 'join'
}
