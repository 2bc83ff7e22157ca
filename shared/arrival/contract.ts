import * as v from 'valibot'
import { command } from '../action'

/** A visitor's first visit, with what the code or card carried. Whatever stands in the scene, the visit itself is kept. */
export const visit = command({
  name: 'arrival.visit',
  caller: 'anyone',
  input: v.strictObject({ scene: v.pipe(v.string(), v.maxLength(200)) }),
  output: v.object({
    /** Was the visit's channel, or its inviter, understood? */
    channel: v.string(),
    invited: v.boolean(),
  }),
  refusals: ['not-new'],
})
