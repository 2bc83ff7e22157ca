/** Telling the server of a visitor's first visit, and of the code or card that led here (SPEC 2.1). Nobody waits for it. */
import Taro from '@tarojs/taro'
import { visit } from '../../../shared/arrival/contract'
import { call } from '../platform/call'
import { readStored, writeStored } from '../platform/storage'

const TOLD = 'visit'

/** The scene that the app was opened with; '' for none, and for one that is badly encoded. */
function openedWith(query: Record<string, unknown> | undefined): string {
  const scene = query?.scene
  try {
    return typeof scene === 'string' ? decodeURIComponent(scene).slice(0, 200) : ''
  } catch {
    return ''
  }
}

/** Once per person on this phone; what got lost on the way is told again at the next opening. */
export async function tellOfVisit(): Promise<void> {
  if (readStored<boolean>(TOLD) === true) return
  const query = Taro.getCurrentInstance().router?.params
  const reply = await call(visit, { scene: openedWith(query) })
  if (reply.ok || reply.refusal === 'not-new') writeStored(TOLD, true)
}
