import type { Store } from './store'
import type { View } from './views'
import type { ServerDate } from './wire'

/** What a request's handler works with. */
export interface Surroundings {
  readonly store: Store
  readonly view: View
  readonly serverDate: ServerDate
  readonly largeAt: number
}
