import { create } from 'zustand'
import { type Draft, edited, type Saved, type Setting, type Value } from './draft'

interface DraftStore {
  /** Kept while the app is open: going back to look at something loses no edit. */
  readonly draft: Draft
  /** What the server would not take, by key, until it is edited again. */
  readonly faults: Readonly<Record<string, string>>
  /** What was saved last: shown until the server tells at least as new a revision. */
  readonly saved: Saved | null
}

export const useDraft = create<DraftStore>(() => ({ draft: {}, faults: {}, saved: null }))

export const edit = (setting: Setting, value: Value): void =>
  useDraft.setState(({ draft, faults }) => {
    const { [setting.key]: _mended, ...others } = faults
    return { draft: edited(draft, setting, value), faults: others }
  })

export const markFault = (key: string, fault: string): void =>
  useDraft.setState(({ faults }) => ({ faults: { ...faults, [key]: fault } }))

export const dropDraft = (): void => useDraft.setState({ draft: {}, faults: {} })

/** The draft became the community's settings. What was saved just before may not have been told yet either. */
export const keepSaved = (revision: number, values: Draft): void =>
  useDraft.setState(({ saved }) => {
    const before = saved?.revision === revision - 1 ? saved.values : {}
    return { draft: {}, faults: {}, saved: { revision, values: { ...before, ...values } } }
  })
