/** Deleting my account. Afterwards this phone knows nothing of me either. */
import { leave } from '../../../shared/membership/contract'
import { forgetAnswers } from '../platform/answers'
import { type CallRefusal, call } from '../platform/call'
import { openToday, useSession } from '../platform/session'
import { removeStored } from '../platform/storage'

/** Answers of a request whose first try may have worked: who is gone can only be seen by looking. */
const unsure: readonly string[] = ['expired', 'not-allowed']

export async function leaveCommunity(): Promise<CallRefusal<typeof leave> | null> {
  const reply = await call(leave, { confirm: true })
  if (!reply.ok) {
    if (!unsure.includes(reply.refusal)) return reply.refusal
    await openToday()
    const { picture, state } = useSession.getState()
    if (state !== 'fresh' || picture?.member != null) return reply.refusal
  }
  forget()
  void openToday()
  return null
}

function forget(): void {
  forgetAnswers()
  removeStored('badges-seen')
  removeStored('today')
  useSession.setState(({ picture }) => (picture === null ? {} : { picture: { ...picture, member: null } }))
}
