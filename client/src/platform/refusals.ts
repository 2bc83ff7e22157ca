import type { AnyAction, DoorRefusal, RefusalOf } from '../../../shared/action'
import { isDoorRefusal } from './call'

/** One sentence per refusal of an action: a missing one does not compile. */
export type RefusalTexts<A extends AnyAction> = Readonly<Record<RefusalOf<A>, string>>

/** What any action may meet at the door. */
export const doorTexts: Readonly<Record<DoorRefusal | 'offline', string>> = {
  'invalid-input': '这样填不行,检查一下再试',
  'unknown-action': '这个版本旧了,重新打开小程序再试',
  'not-allowed': '你没有这个权限',
  'stale-request': '手机时间不太准,稍等一下再试',
  'request-reused': '请再点一次',
  expired: '不确定上次有没有办成,请刷新看看',
  busy: '人有点多,还没办成,再试一次',
  internal: '出了点问题,再试一次',
  'rulebook-changed': '群规更新了,看过并同意后就能继续',
  'read-only': '社群正在维护,现在只能看',
  offline: '网络不通,连上后再试',
}

/** Refusals after which the same tap may simply be made again. */
const worthRetrying: readonly string[] = ['busy', 'internal', 'offline', 'stale-request', 'request-reused']

export const canRetry = (refusal: string): boolean => worthRetrying.includes(refusal)

/** The sentence for a refusal of `action`: its own text, or the door's. */
export const explain = <Refusal extends string>(
  refusal: Refusal | DoorRefusal | 'offline',
  texts: Readonly<Record<Refusal, string>>,
): string => (isDoorRefusal(refusal) ? doorTexts[refusal] : (texts[refusal] ?? doorTexts.internal))
