/** What the audit log calls the deeds of those who make quizzes, polls, relays and events. */
import type { IconName } from '../../ui/Icon'

interface Deed {
  readonly title: string
  readonly icon: IconName
  readonly tone: 'leaf' | 'water' | 'clay'
}

const make = (name: string) =>
  ({
    save: { title: `写${name}草稿`, icon: 'edit', tone: 'water' },
    publish: { title: `发布${name}`, icon: 'sprout', tone: 'leaf' },
    close: { title: `提前结束${name}`, icon: 'pause', tone: 'clay' },
    discard: { title: `删${name}草稿`, icon: 'minus', tone: 'clay' },
  }) as const satisfies Record<string, Deed>

const quiz = make('问答')
const poll = make('投票')
const relay = make('接龙')
const event = make('活动')

export const activityDeeds = {
  'quiz.save': quiz.save,
  'quiz.publish': quiz.publish,
  'quiz.close': quiz.close,
  'quiz.discard': quiz.discard,
  'poll.save': poll.save,
  'poll.publish': poll.publish,
  'poll.close': poll.close,
  'poll.discard': poll.discard,
  'relay.save': relay.save,
  'relay.publish': relay.publish,
  'relay.close': relay.close,
  'relay.discard': relay.discard,
  'event.save': event.save,
  'event.publish': event.publish,
  'event.close': event.close,
  'event.discard': event.discard,
  'event.callOff': { title: '取消活动', icon: 'pause', tone: 'clay' },
} as const satisfies Record<string, Deed>

/** 「春天的花」 草稿 → 进行中 */
export function activityLine(title: string | null, before: unknown, after: unknown): string {
  const name = title === null ? '' : `「${title}」`
  const why = typeof after === 'object' && after !== null && 'why' in after ? `：${String(after.why)}` : ''
  return `${name}${stateWords(before)} → ${stateWords(after)}${why}`
}

const states: Readonly<Record<string, string>> = {
  new: '新的',
  draft: '草稿',
  open: '进行中',
  ended: '结束',
  gone: '删除',
  off: '取消',
}

const stateWords = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'state' in value ? (states[String(value.state)] ?? '…') : '…'
