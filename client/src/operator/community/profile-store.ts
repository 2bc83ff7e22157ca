import { create } from 'zustand'
import type { ProfileDraft } from './profile-draft'

/** What is written and not saved yet: kept while the app is open, so that looking at something loses nothing. */
export const useProfileDraft = create<{ readonly draft: ProfileDraft | null }>(() => ({ draft: null }))
