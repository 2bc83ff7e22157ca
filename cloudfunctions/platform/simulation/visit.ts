/** An action that only the simulation has: somebody opens another person's card, which binds them if they are new. */
import * as v from 'valibot'
import { command as declare } from '../../../shared/action'
import { accept } from '../../../shared/outcome'
import { boundTo } from '../../../shared/referral/binding'
import { command } from '../handler'
import { whoever } from '../subjects'

export const visit = declare({
  name: 'simulation.visit',
  caller: 'anyone',
  input: v.strictObject({ person: v.string(), account: v.string() }),
  output: v.object({ bound: v.boolean() }),
  refusals: [],
})

export const visitHandler = command(visit, whoever, (visitor, { person, account }, call) =>
  accept({
    state: boundTo(visitor, { _id: person, account }, call.moment.now),
    answer: (after) => ({ bound: after.referral.bond !== null }),
  }),
)
