/** The groups that the sample's owner opens, and the picture of the code by which people join. */
import { renderSVG } from 'uqr'
import * as groups from '../../cloudfunctions/groups/handlers'
import type { Member } from '../../shared/person'
import { addDays, DAY_MS } from '../../shared/time'
import { fileIdOf } from '../storage/files'
import type { Chronicle } from './chronicle'

/** Where the join code's picture lies in the cloud storage. */
const codeFile = 'groups/sample/code.svg'

/** The chat groups were there before Qunpu: 220 people were in the first of them already. */
const opened = [
  { name: '山茶一群', platform: 'wechat', places: 280, main: true },
  { name: '山茶二群', platform: 'wechat', places: 500 },
  { name: '共读旧群', platform: 'wecom', places: 120 },
] as const

/** Opens the groups of the sample; the second one's code was put up six days ago and dies tomorrow. */
export function openGroups(chronicle: Chronicle, owner: Member, at: number, nowMs: number): void {
  const occasion = (then: number) => ({ at: then, person: owner._id, operator: owner })
  for (const group of opened) chronicle.changeGroups(groups.create, group, { ...occasion(at), found: true })
  const closing = { group: 'g3', reason: '合到一群和二群' }
  chronicle.changeGroups(groups.close, closing, { ...occasion(at + 60_000), found: [] })
  const putUpAt = nowMs - 6 * DAY_MS
  const { today } = chronicle.callAt(occasion(nowMs)).moment
  const code = { picture: fileIdOf(codeFile), expires: addDays(today, 1) }
  chronicle.changeGroups(groups.setCode, { group: 'g2', code }, occasion(putUpAt))
}

/** The picture of a join code: what a phone reads from it says that it is only an example. */
export const sampleFiles = (): readonly (readonly [cloudPath: string, content: Buffer])[] => [
  [codeFile, Buffer.from(renderSVG('山茶二群（示例群码）', { border: 2 }))],
]
