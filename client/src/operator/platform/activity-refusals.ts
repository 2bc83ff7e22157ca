/** Every expected no that the makers of quizzes, polls, relays and events may meet, as a sentence. */
import type { manage } from '../../../../shared/activity/contract'
import type { ActivityKind } from '../../../../shared/activity/state'
import type * as event from '../../../../shared/event/contract'
import type * as poll from '../../../../shared/poll/contract'
import type * as quiz from '../../../../shared/quiz/contract'
import type * as relay from '../../../../shared/relay/contract'
import type { RefusalTexts } from '../../platform/refusals'
import { tableTexts } from './table-refusals'

type Deed = 'save' | 'publish' | 'close' | 'discard' | 'read' | 'sheet'
type Made<K extends Readonly<Record<Deed, unknown>>> = K[Deed]

export type ActivityAction =
  | typeof manage
  | Made<typeof quiz>
  | Made<typeof poll>
  | Made<typeof relay>
  | Made<typeof event>
  | typeof event.code
  | typeof quiz.readTable
  | typeof event.callOff

type Refusals = { readonly [A in ActivityAction as A['name']]: RefusalTexts<A> }

const gone = '没有找到，可能已经删掉了'
const published = '已经发布了，不能再改'
const badClosing = '结束时间要在一分钟以后、三个月以内'
const ended = '已经结束了'
const badWords = '有的字句不合适，换个说法'

/** What the same deeds of every kind may be told. */
function textsOf<const K extends ActivityKind>(kind: K) {
  const missing = { [`no-such-${kind}`]: gone } as Record<`no-such-${K}`, string>
  return {
    save: { ...missing, 'not-a-draft': published, 'text-rejected': badWords },
    publish: { ...missing, 'not-a-draft': published, 'bad-closing-time': badClosing },
    close: { ...missing, 'not-open': ended },
    discard: { ...missing, 'not-a-draft': published },
    missing,
  }
}

const quizTexts = textsOf('quiz')
const pollTexts = textsOf('poll')
const relayTexts = textsOf('relay')
const eventTexts = textsOf('event')

export const activityRefusals: Refusals = {
  'activity.manage': {},
  'quiz.save': { ...quizTexts.save, 'unfair-quiz': '题目或积分有不妥的地方，照提示改一改' },
  'quiz.publish': quizTexts.publish,
  'quiz.close': quizTexts.close,
  'quiz.discard': quizTexts.discard,
  'quiz.read': quizTexts.missing,
  'quiz.readTable': { ...tableTexts, 'nothing-in-it': '表里没有题，照着模板写一行试试' },
  'quiz.sheet': quizTexts.missing,
  'poll.save': {
    ...pollTexts.save,
    'same-options': '有两个选项一样',
    'too-many-choices': '最多可选的比选项还多',
  },
  'poll.publish': pollTexts.publish,
  'poll.close': pollTexts.close,
  'poll.discard': pollTexts.discard,
  'poll.read': pollTexts.missing,
  'poll.sheet': pollTexts.missing,
  'relay.save': relayTexts.save,
  'relay.publish': relayTexts.publish,
  'relay.close': relayTexts.close,
  'relay.discard': relayTexts.discard,
  'relay.read': relayTexts.missing,
  'relay.sheet': relayTexts.missing,
  'event.save': { ...eventTexts.save, 'bad-times': '开始要在以后，结束要在开始之后、三天以内' },
  'event.publish': { ...eventTexts.publish, 'bad-closing-time': '开始时间已经过了，改一改再发布' },
  'event.close': eventTexts.close,
  'event.discard': eventTexts.discard,
  'event.callOff': { ...eventTexts.close, 'text-rejected': badWords },
  'event.read': eventTexts.missing,
  'event.sheet': eventTexts.missing,
  'event.code': eventTexts.close,
}
