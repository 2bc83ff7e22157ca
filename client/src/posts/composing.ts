/** Writing a post: kept on the phone until it is published; pictures go up one after the other. */
import type { OutputOf } from '../../../shared/action'
import { ACCOUNT_LENGTH, opaqueId } from '../../../shared/ids'
import { publish } from '../../../shared/posts/contract'
import type { Card } from '../../../shared/posts/state'
import { type CallRefusal, call } from '../platform/call'
import { drawBytes } from '../platform/chance'
import { uploadFile } from '../platform/files'
import { shrinkPicture } from '../platform/pictures'
import { readStored, removeStored, writeStored } from '../platform/storage'

export interface Draft {
  readonly text: string
  readonly topics: readonly string[]
  /** Files of this phone, or those that are in the cloud already. */
  readonly pictures: readonly string[]
  /** What it leads to; null when to nothing. */
  readonly card: Card | null
}

const NAME = 'post-draft'
export const emptyDraft: Draft = { text: '', topics: [], pictures: [], card: null }
export const MOST_PICTURES = 9

export const readDraft = (): Draft => ({ ...emptyDraft, ...readStored<Partial<Draft>>(NAME) })
export const keepDraft = (draft: Draft): void => writeStored(NAME, draft)
export const forgetDraft = (): void => removeStored(NAME)

export type PublishRefusal = CallRefusal<typeof publish> | 'upload-failed'
export type Published =
  | { readonly ok: true; readonly waitsFor: OutputOf<typeof publish>['waitsFor'] }
  | { readonly ok: false; readonly refusal: PublishRefusal; readonly detail?: unknown }

/** Into the author's own folder: what lies there goes when they leave (SPEC 2.6). */
async function store(account: string, filePath: string, onProgress: (percent: number) => void): Promise<string> {
  if (filePath.startsWith('cloud://')) return filePath
  const bytes = await drawBytes(ACCOUNT_LENGTH * 4)
  const name = opaqueId(ACCOUNT_LENGTH, () => bytes)
  return uploadFile(`posts/${account}/${name}.jpg`, await shrinkPicture(filePath), onProgress)
}

/** How far the pictures are: which one is on its way, and how much of it. */
export interface Progress {
  readonly index: number
  readonly percent: number
}

/**
 * Uploads what is not in the cloud yet and publishes. What is up stays up: after a failure the next try goes on there.
 * @param account the author's
 * @param onProgress told with the pictures as they are now; null when all are up
 */
export async function publishDraft(
  account: string,
  draft: Draft,
  onProgress: (stored: readonly string[], progress: Progress | null) => void,
): Promise<Published> {
  let pictures = [...draft.pictures]
  for (const [index, picture] of draft.pictures.entries()) {
    const tell = (percent: number) => onProgress(pictures, { index, percent })
    tell(0)
    const stored = await store(account, picture, tell).catch(() => null)
    if (stored === null) return { ok: false, refusal: 'upload-failed' }
    pictures = pictures.map((one, at) => (at === index ? stored : one))
  }
  onProgress(pictures, null)
  const text = draft.text.trim()
  const card = draft.card === null ? {} : { card: { kind: draft.card.kind, id: draft.card.id } }
  const reply = await call(publish, { pictures, topics: [...draft.topics], ...card, ...(text === '' ? {} : { text }) })
  return reply.ok ? { ok: true, waitsFor: reply.value.waitsFor } : reply
}
