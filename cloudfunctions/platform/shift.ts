import { dayOf } from '../../shared/time'
import { knownCommunity } from './community'
import type { Documents } from './documents'
import type { Courier } from './effects'
import { secureRandom } from './identity'
import type { Remember } from './remember'
import type { Deadline } from './retry'

/** What a job may use. The plan is read only when there is work, so that an idle tick asks twice and no more. */
export interface Shift {
  readonly documents: Documents
  readonly now: number
  readonly deadline: Deadline
  readonly courier: () => Promise<Courier>
}

/** The courier of work that begins at an instant, by the plan as this instance knows it. */
export const courierAt =
  (now: number, documents: Documents, remembered: Remember): Shift['courier'] =>
  async () => {
    const { plan } = await knownCommunity(documents, remembered)
    const today = dayOf(now, plan.settings['community.utcOffsetMinutes'])
    return { documents, plan, moment: { now, today }, random: secureRandom }
  }
