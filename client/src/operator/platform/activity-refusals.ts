/** Every expected no that the makers of quizzes, polls, relays and events may meet, as a sentence. */
import type { manage } from '../../../../shared/activity/contract'
import type * as event from '../../../../shared/event/contract'
import type * as poll from '../../../../shared/poll/contract'
import type * as quiz from '../../../../shared/quiz/contract'
import type * as relay from '../../../../shared/relay/contract'
import type { RefusalTexts } from '../../platform/refusals'

type Made<K extends { save: unknown; publish: unknown; close: unknown; discard: unknown; read: unknown }> = K[
  | 'save'
  | 'publish'
  | 'close'
  | 'discard'
  | 'read']

export type ActivityAction =
  | typeof manage
  | Made<typeof quiz>
  | Made<typeof poll>
  | Made<typeof relay>
  | Made<typeof event>
  | typeof event.code

type Refusals = { readonly [A in ActivityAction as A['name']]: RefusalTexts<A> }

const gone = '没有找到，可能已经删掉了'
const published = '已经发布了，不能再改'
const badClosing = '结束时间要在一分钟以后、三个月以内'
const ended = '已经结束了'
const badWords = '有的字句不合适，换个说法'

export const activityRefusals: Refusals = {
  'activity.manage': {},
  'quiz.save': {
    'no-such-quiz': gone,
    'not-a-draft': published,
    'unfair-quiz': '题目或积分有不妥的地方，照提示改一改',
    'text-rejected': badWords,
  },
  'quiz.publish': { 'no-such-quiz': gone, 'not-a-draft': published, 'bad-closing-time': badClosing },
  'quiz.close': { 'no-such-quiz': gone, 'not-open': ended },
  'quiz.discard': { 'no-such-quiz': gone, 'not-a-draft': published },
  'quiz.read': { 'no-such-quiz': gone },
  'poll.save': {
    'no-such-poll': gone,
    'not-a-draft': published,
    'same-options': '有两个选项一样',
    'too-many-choices': '最多可选的比选项还多',
    'text-rejected': badWords,
  },
  'poll.publish': { 'no-such-poll': gone, 'not-a-draft': published, 'bad-closing-time': badClosing },
  'poll.close': { 'no-such-poll': gone, 'not-open': ended },
  'poll.discard': { 'no-such-poll': gone, 'not-a-draft': published },
  'poll.read': { 'no-such-poll': gone },
  'relay.save': {
    'no-such-relay': gone,
    'not-a-draft': published,
    'text-rejected': badWords,
  },
  'relay.publish': { 'no-such-relay': gone, 'not-a-draft': published, 'bad-closing-time': badClosing },
  'relay.close': { 'no-such-relay': gone, 'not-open': ended },
  'relay.discard': { 'no-such-relay': gone, 'not-a-draft': published },
  'relay.read': { 'no-such-relay': gone },
  'event.save': {
    'no-such-event': gone,
    'not-a-draft': published,
    'bad-times': '开始要在以后，结束要在开始之后、三天以内',
    'text-rejected': badWords,
  },
  'event.publish': {
    'no-such-event': gone,
    'not-a-draft': published,
    'bad-closing-time': '开始时间已经过了，改一改再发布',
  },
  'event.close': { 'no-such-event': gone, 'not-open': ended },
  'event.discard': { 'no-such-event': gone, 'not-a-draft': published },
  'event.read': { 'no-such-event': gone },
  'event.code': { 'no-such-event': gone, 'not-open': ended },
}
