import { create } from 'zustand'
import { type Draft, edited, type Setting, type Value } from './draft'

interface DraftStore {
  /** Kept while the app is open: going back to look at something loses no edit. */
  readonly draft: Draft
  /** What the server would not take, by key, until it is edited again. */
  readonly faults: Readonly<Record<string, string>>
}

export const useDraft = create<DraftStore>(() => ({ draft: {}, faults: {} }))

export const edit = (setting: Setting, value: Value): void =>
  useDraft.setState(({ draft, faults }) => {
    const { [setting.key]: _mended, ...others } = faults
    return { draft: edited(draft, setting, value), faults: others }
  })

export const markFault = (key: string, fault: string): void =>
  useDraft.setState(({ faults }) => ({ faults: { ...faults, [key]: fault } }))

export const dropDraft = (): void => useDraft.setState({ draft: {}, faults: {} })
