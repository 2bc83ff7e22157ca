/** Telling the server of a visitor's first visit, and of the code or card that led here (SPEC 2.1). Nobody waits for it. */
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { visit } from '../../../shared/arrival/contract'
import { call } from '../platform/call'
import { readStored, writeStored } from '../platform/storage'
import { sceneOf } from './scene'

const TOLD = 'visit'

/** The page's own words first; a page that was reached from the first one asks how the program was opened. */
const openedWith = (): string =>
  sceneOf(Taro.getCurrentInstance().router?.params) || sceneOf(Taro.getEnterOptionsSync().query)

/** Once per person on this phone; what got lost on the way is told again at the next opening. */
async function tellOfVisit(): Promise<void> {
  if (readStored<boolean>(TOLD) === true) return
  const reply = await call(visit, { scene: openedWith() })
  if (reply.ok || reply.refusal === 'not-new') writeStored(TOLD, true)
}

/** For every page on which a visitor may begin. */
export function useVisit(isVisitor: boolean): void {
  useEffect(() => {
    if (isVisitor) void tellOfVisit()
  }, [isVisitor])
}
