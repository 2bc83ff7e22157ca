import * as v from 'valibot'
import { command, query } from '../action'
import { activityId } from '../activity/contract'
import { made, makingOf, publishingOf } from '../activity/making'
import { count, instant, line } from '../fields'

const quantity = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999))
const note = v.optional(line(60))

const row = {
  place: count,
  nickname: v.string(),
  avatar: v.nullable(v.string()),
  quantity: count,
  note: v.string(),
}

/** A relay with its list, in the order in which people joined (SPEC 7.3). */
export const view = query({
  name: 'relay.view',
  caller: 'member',
  input: v.strictObject({ id: activityId }),
  output: v.object({
    id: v.string(),
    title: v.string(),
    intro: v.string(),
    now: instant,
    phase: v.picklist(['open', 'ended']),
    closesAt: instant,
    places: count,
    mostEach: count,
    unit: v.string(),
    total: count,
    mine: v.nullable(v.object({ state: v.picklist(['asking', 'in']), quantity: count, note: v.string() })),
    rows: v.array(v.object({ ...row, mine: v.boolean() })),
  }),
  refusals: ['no-such-relay'],
})

export const join = command({
  name: 'relay.join',
  caller: 'member',
  input: v.strictObject({ id: activityId, quantity, note }),
  output: v.object({ joined: v.literal(true) }),
  refusals: [
    'no-such-relay',
    'ended',
    'already-in',
    'full',
    'too-many',
    'too-often',
    'too-many-at-once',
    'text-rejected',
  ],
})

export const edit = command({
  name: 'relay.edit',
  caller: 'member',
  input: v.strictObject({ id: activityId, quantity, note }),
  output: v.object({ changed: v.literal(true) }),
  refusals: ['no-such-relay', 'ended', 'not-in', 'too-many', 'text-rejected'],
})

export const withdraw = command({
  name: 'relay.withdraw',
  caller: 'member',
  input: v.strictObject({ id: activityId }),
  output: v.object({ withdrawn: v.literal(true) }),
  refusals: ['no-such-relay', 'ended', 'not-in'],
})

const draft = {
  title: line(60),
  intro: v.optional(line(200)),
  places: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
  mostEach: quantity,
  unit: line(6),
}

export const { save, close, discard, sheet } = makingOf('relay', v.strictObject(draft), [])
export const publish = publishingOf('relay')

/** A relay with its whole list, for its makers: to be kept as a sheet. */
export const read = query({
  name: 'relay.read',
  caller: 'operator',
  input: v.strictObject({ id: activityId }),
  output: v.object({
    ...made,
    draft: v.object({ ...draft, intro: v.string() }),
    rows: v.array(v.object(row)),
  }),
  refusals: ['no-such-relay'],
})
