import { openToday } from '../../platform/session'

/** A server instance may answer from what the community had decided up to 3 s ago (cloudfunctions/platform/community.ts). */
const EVERYWHERE_AFTER_MS = 3_500

/** Asks what 今日 paints once every instance knows what was just decided. */
export const openTodayWhenSettled = (): void => {
  setTimeout(() => void openToday(), EVERYWHERE_AFTER_MS)
}
