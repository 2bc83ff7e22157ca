import type { Activity } from '../../shared/activity/state'
import { idOf } from './things'

/** What the audit log says of a maker's deed: never what is right in a quiz, since others read it too. */
export const activityAudit = (activity: Activity, before: string, after: string) => ({
  ...{ whom: null, reason: activity.title },
  before: { state: before },
  after: { state: after, [activity.kind]: idOf(activity), closesAt: activity.closesAt },
})
