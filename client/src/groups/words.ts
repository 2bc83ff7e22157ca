import type { OutputOf } from '../../../shared/action'
import type { mine } from '../../../shared/groups/contract'

export type Place = OutputOf<typeof mine>

/** 11月8日 */
const sayDate = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

export interface PlaceWords {
  readonly title: string
  readonly words: string
  /** How long the code works; null where there is none, or it does not die. */
  readonly until: string | null
}

/** What a member reads about their place. */
export function wordsFor(place: Place): PlaceWords {
  const expires = place.way === 'code' ? (place.code?.expires ?? null) : null
  return { ...bareWords(place), until: expires === null ? null : `群码 ${sayDate(expires)}前有效` }
}

function bareWords(place: Place): { title: string; words: string } {
  const { group, way, position } = place
  if (place.state === 'waiting') {
    return {
      title: '正在排队',
      words: position === null ? '有了空位就轮到你。' : `你排在第 ${position} 位，有了空位会告诉你。签到和积分都照常。`,
    }
  }
  if (group === null) {
    if (place.lineWasFull) return { title: '队伍也满了', words: '现在排队的人太多，过些天再来排。' }
    return place.mayAsk
      ? { title: '还没有群', words: '给你安排一个有空位的群；满了就排队。' }
      : { title: '还没有群', words: '群主开了群以后，会出现在这里。' }
  }
  const title = group.name
  if (way === 'invitation') return { title, words: '群里人多，扫码进不去了。运营者会邀请你进群，请留意微信消息。' }
  if (way === 'soon') return { title, words: '位置留给你了，新的群码正在准备，晚一点再来看。' }
  if (way === 'code') return { title, words: '位置留给你了，长按或扫码进群。' }
  return { title, words: group.open ? '你已经在群里了。' : '你在群里。这个群不再接新人了。' }
}
