import * as v from 'valibot'
import { command, query } from '../action'
import { count, instant, line } from '../fields'
import { channelKinds } from './channel'

/** A channel by its code. */
const channelCode = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,8}$/, 'not a channel'))

/** Ten million yuan: more is a slip of the finger. */
const MOST_FEN = 1_000_000_000
const costFen = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_FEN))

const terms = {
  name: line(12),
  kind: v.picklist(channelKinds),
  costFen,
  /** Where it hangs, who runs it; none for nothing to say. */
  note: v.optional(line(60)),
}

const told = {
  channel: v.string(),
  name: v.string(),
  kind: v.picklist(channelKinds),
  costFen: count,
  note: v.string(),
  open: v.boolean(),
  since: instant,
}
const toldChannel = v.object(told)

const funnel = v.object({ seen: count, read: count, started: count, passed: count, joined: count })

/** In percent; none is expected of some kinds. */
const expectation = v.nullable(v.object({ from: count, to: count }))
const judgement = v.nullable(v.picklist(['too-early', 'below', 'within', 'above']))

/** All channels, newest first, with who came and who joined (SPEC 5.4). Figures may be a minute old. */
export const channels = query({
  name: 'arrival.channels',
  caller: 'operator',
  input: v.strictObject({ shelf: v.picklist(['open', 'closed']) }),
  output: v.object({
    channels: v.array(
      v.object({
        ...told,
        seen: count,
        joined: count,
        costPerMemberFen: v.nullable(count),
        expected: expectation,
        judgement,
      }),
    ),
    /** More are closed than are told. */
    more: v.boolean(),
    /** Everybody, however they came. */
    all: funnel,
    /** Who came without a channel: by a friend's card, or by themselves. */
    alone: v.object({ seen: count, joined: count }),
  }),
  refusals: [],
})

/** The funnel of one channel, step by step and question by question (SPEC 2.5, 5.4). */
export const channelFunnel = query({
  name: 'arrival.channelFunnel',
  caller: 'operator',
  input: v.strictObject({ channel: channelCode }),
  output: v.object({
    ...told,
    /** The picture of its code; null until it was drawn. */
    picture: v.nullable(v.string()),
    funnel,
    costPerMemberFen: v.nullable(count),
    expected: expectation,
    judgement,
    /** The newest of those who took the test: what the questions are told from. */
    takers: count,
    questions: v.array(v.object({ text: v.string(), asked: count, wrong: count, stopped: count })),
  }),
  refusals: ['no-such-channel'],
})

/** Which question filters whom, over all channels. */
export const questionFilters = query({
  name: 'arrival.questionFilters',
  caller: 'operator',
  input: v.strictObject({}),
  output: v.object({
    takers: count,
    questions: v.array(v.object({ text: v.string(), asked: count, wrong: count, stopped: count })),
  }),
  refusals: [],
})

export const createChannel = command({
  name: 'arrival.createChannel',
  caller: 'operator',
  input: v.strictObject(terms),
  output: toldChannel,
  refusals: ['too-many-channels'],
})

export const changeChannel = command({
  name: 'arrival.changeChannel',
  caller: 'operator',
  input: v.strictObject({ channel: channelCode, ...terms }),
  output: toldChannel,
  refusals: ['no-such-channel'],
})

export const closeChannel = command({
  name: 'arrival.closeChannel',
  caller: 'operator',
  input: v.strictObject({ channel: channelCode, reason: line(100) }),
  output: toldChannel,
  refusals: ['no-such-channel', 'already-closed'],
})

export const openChannel = command({
  name: 'arrival.openChannel',
  caller: 'operator',
  input: v.strictObject({ channel: channelCode, reason: line(100) }),
  output: toldChannel,
  refusals: ['no-such-channel', 'already-open', 'too-many-channels'],
})

/** The picture of a channel's code: drawn by WeChat the first time, the same one ever after. */
export const drawChannelCode = command({
  name: 'arrival.drawChannelCode',
  caller: 'operator',
  input: v.strictObject({ channel: channelCode }),
  output: v.object({ picture: v.string(), scene: v.string() }),
  refusals: ['no-such-channel', 'code-later', 'code-refused'],
})
