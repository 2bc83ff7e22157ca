/**
 * An action that only the simulation has: a member sends deeds to another person. The product's own deliveries are rare,
 * and the rules of delivering (PROTOCOL 7–11) deserve many, also to people who leave meanwhile.
 */
import * as v from 'valibot'
import { command as declare } from '../../../shared/action'
import type { Delivery } from '../../../shared/documents'
import { accept } from '../../../shared/outcome'
import { command } from '../handler'
import { self } from '../subjects'

export const nominate = declare({
  name: 'simulation.nominate',
  caller: 'member',
  input: v.strictObject({ person: v.string(), account: v.nullable(v.string()), deeds: v.number() }),
  output: v.object({ nominated: v.number() }),
  refusals: [],
})

export const nominateHandler = command(nominate, self, (member, { person, account, deeds }, call) =>
  accept({
    state: member,
    effects: Array.from(
      { length: deeds },
      (_, index): Delivery => ({
        id: `nominate:${call.requestId}:${index}`,
        to: { person, account },
        deed: { kind: 'appointed', role: 'kol', nickname: null },
        at: call.moment.now,
        revision: call.plan.revision,
      }),
    ),
    answer: () => ({ nominated: deeds }),
  }),
)
