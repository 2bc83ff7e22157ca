import type {
  mute,
  remind,
  removals,
  resume,
  saveWords,
  standing,
  stop,
  tickRemoval,
  tryWords,
  unmute,
  words,
} from '../../../../shared/moderation/contract'
import type { RefusalTexts } from '../../platform/refusals'

export type ModerationAction =
  | typeof words
  | typeof tryWords
  | typeof saveWords
  | typeof stop
  | typeof resume
  | typeof remind
  | typeof mute
  | typeof unmute
  | typeof standing
  | typeof removals
  | typeof tickRemoval

const gone = '这位成员已经离开了'
const clauses = {
  'clause-missing': '请选一条群规作依据',
  'no-such-clause': '群规里没有这一条了，换一条',
} as const
const colleague = '对方是运营者，先免去角色'

export const moderationRefusals: { readonly [A in ModerationAction as A['name']]: RefusalTexts<A> } = {
  'moderation.words': {},
  'moderation.tryWords': {},
  'moderation.saveWords': {
    'changed-meanwhile': '刚有人改过词表，看看新的再改',
    'nothing-to-change': '和现在一样，没有要改的',
  },
  'moderation.stop': { 'already-so': '已经停了' },
  'moderation.resume': { 'already-so': '已经恢复了' },
  'moderation.remind': { ...clauses, 'no-such-member': gone, 'is-an-operator': colleague },
  'moderation.mute': {
    ...clauses,
    'no-such-member': gone,
    'is-an-operator': colleague,
    'already-so': '已经禁言到更晚了',
  },
  'moderation.unmute': { 'no-such-member': gone, 'already-so': '现在没有禁言' },
  'moderation.standing': { 'no-such-member': gone },
  'moderation.removals': {},
  'moderation.tickRemoval': { 'no-such-task': '已经有人勾掉了' },
}
