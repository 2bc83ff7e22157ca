/** How a post or comment of one's own stands, in words. */
import type { Clause } from './mine'

export type OwnState = 'shown' | 'checking' | 'held' | 'appealed' | 'rejected' | 'down'

const stateWords: Readonly<Record<OwnState, string>> = {
  shown: '',
  checking: '正在检查图片，没问题就会自动放出来',
  held: '运营者正在看，通过后大家就能看到',
  appealed: '申诉收到了，等另一位运营者来看',
  rejected: '没有通过',
  down: '已经下架',
}

interface Standing {
  readonly state: OwnState
  readonly note: string
  readonly clause: Clause
}

export const standingWords = ({ state, note, clause }: Standing): string =>
  [stateWords[state], note, clause === null ? '' : `依据群规「${clause.title}」`]
    .filter((part) => part !== '')
    .join(' · ')

/** Something is still going on, or it was decided against. */
export const standingTone = (state: OwnState): 'sun' | 'clay' =>
  state === 'rejected' || state === 'down' ? 'clay' : 'sun'
