import type { OutputOf } from '../../../../shared/action'
import type { read } from '../../../../shared/relay/contract'

export type RelayRead = OutputOf<typeof read>

/** A relay while it is being written: figures are text until they are sent. */
export interface RelayDraft {
  readonly title: string
  readonly intro: string
  readonly places: string
  readonly mostEach: string
  readonly unit: string
}

export const blankRelay: RelayDraft = { title: '', intro: '', places: '50', mostEach: '3', unit: '份' }

export const draftOf = ({ draft }: RelayRead): RelayDraft => ({
  ...{ title: draft.title, intro: draft.intro, unit: draft.unit },
  ...{ places: String(draft.places), mostEach: String(draft.mostEach) },
})

const within = (words: string, most: number): boolean =>
  /^\d+$/.test(words) && Number(words) >= 1 && Number(words) <= most

/** What is still missing, in one sentence; null when it can be kept. */
export function missingIn({ title, places, mostEach, unit }: RelayDraft): string | null {
  if (title.trim() === '') return '先写接什么'
  if (!within(places, 500)) return '人数填 1 到 500'
  if (!within(mostEach, 999)) return '每人最多填 1 到 999'
  return unit.trim() === '' ? '写一个单位，比如 份、箱、本' : null
}

export const draftToSend = ({ title, intro, places, mostEach, unit }: RelayDraft) => ({
  ...{ title: title.trim(), places: Number(places), mostEach: Number(mostEach), unit: unit.trim() },
  ...(intro.trim() === '' ? {} : { intro: intro.trim() }),
})
