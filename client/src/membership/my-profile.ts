/** Changing my own profile: shown at once, and as the server has it in the end. */
import type { OutputOf } from '../../../shared/action'
import { ACCOUNT_LENGTH, opaqueId } from '../../../shared/ids'
import { editProfile, me } from '../../../shared/membership/contract'
import { changeAnswer } from '../platform/answers'
import { type CallRefusal, call } from '../platform/call'
import { drawBytes } from '../platform/chance'
import { uploadFile } from '../platform/files'
import { changeMe } from '../platform/session'

type Profile = OutputOf<typeof editProfile>
/** `upload-failed`: the picture did not reach the cloud, nothing was changed. */
export type ProfileRefusal = CallRefusal<typeof editProfile> | 'upload-failed'

/** The server's word on my profile, wherever it is shown. */
function learn({ nickname, avatar, hidden, shownToInviter }: Profile): void {
  changeMe((member) => ({ ...member, nickname, avatar }), { keep: true })
  changeAnswer(me, {}, (standing) => ({ ...standing, nickname, avatar, hidden, shownToInviter }))
}

async function edit(input: Parameters<typeof call<typeof editProfile>>[1]): Promise<ProfileRefusal | null> {
  const reply = await call(editProfile, input)
  if (reply.ok) learn(reply.value)
  // It is so already: what was wanted.
  return reply.ok || reply.refusal === 'nothing-to-change' ? null : reply.refusal
}

export const saveNickname = (nickname: string): Promise<ProfileRefusal | null> => edit({ nickname })

/** Takes effect at once; when the server says no, it is as before. */
export async function saveHidden(hidden: boolean): Promise<ProfileRefusal | null> {
  changeAnswer(me, {}, (standing) => ({ ...standing, hidden }))
  const refusal = await edit({ hidden })
  if (refusal !== null) changeAnswer(me, {}, (standing) => ({ ...standing, hidden: !hidden }))
  return refusal
}

/** The same, for whether who invited me sees my name. */
export async function saveShownToInviter(shownToInviter: boolean): Promise<ProfileRefusal | null> {
  changeAnswer(me, {}, (standing) => ({ ...standing, shownToInviter }))
  const refusal = await edit({ shownToInviter })
  if (refusal !== null) changeAnswer(me, {}, (standing) => ({ ...standing, shownToInviter: !shownToInviter }))
  return refusal
}

/** Every picture gets a name of its own: a place that is overwritten would show the old one from some cache. */
export async function saveAvatar(account: string, filePath: string): Promise<ProfileRefusal | null> {
  const fileId = await storePicture(account, filePath).catch(() => null)
  return fileId === null ? 'upload-failed' : edit({ avatar: fileId })
}

async function storePicture(account: string, filePath: string): Promise<string> {
  const bytes = await drawBytes(ACCOUNT_LENGTH * 4)
  const ending = /\.(png|jpe?g|webp|gif)$/i.exec(filePath)?.[1]?.toLowerCase() ?? 'jpg'
  return uploadFile(`avatars/${account}/${opaqueId(ACCOUNT_LENGTH, () => bytes)}.${ending}`, filePath)
}

export const removeAvatar = (): Promise<ProfileRefusal | null> => edit({ avatar: null })

/** Why a typed name cannot be sent; null when it can. The server has the last word. */
export function faultOfNickname(typed: string): string | null {
  const name = typed.trim()
  if (name === '') return '昵称不能空着;如果刚被清空,是微信觉得它不合适'
  return Array.from(name).length > 20 ? '最多 20 个字' : null
}
