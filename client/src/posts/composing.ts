/** Writing a post: kept on the phone until it is published; pictures go up one after the other. */
import { ACCOUNT_LENGTH, opaqueId } from '../../../shared/ids'
import { publish } from '../../../shared/posts/contract'
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
}

const NAME = 'post-draft'
export const emptyDraft: Draft = { text: '', topics: [], pictures: [] }
export const MOST_PICTURES = 9

export const readDraft = (): Draft => readStored<Draft>(NAME) ?? emptyDraft
export const keepDraft = (draft: Draft): void => writeStored(NAME, draft)
export const forgetDraft = (): void => removeStored(NAME)

export type PublishRefusal = CallRefusal<typeof publish> | 'upload-failed'
export type Published =
  | { readonly ok: true; readonly held: boolean }
  | { readonly ok: false; readonly refusal: PublishRefusal; readonly detail?: unknown }

async function store(filePath: string): Promise<string> {
  if (filePath.startsWith('cloud://')) return filePath
  const bytes = await drawBytes(ACCOUNT_LENGTH * 4)
  const name = opaqueId(ACCOUNT_LENGTH, () => bytes)
  return uploadFile(`posts/${name}.jpg`, await shrinkPicture(filePath))
}

/**
 * Uploads what is not in the cloud yet and publishes. What is up stays up: after a failure the next try goes on there.
 * @param onProgress how many pictures are up, and which they are now
 */
export async function publishDraft(
  draft: Draft,
  onProgress: (stored: readonly string[], done: number) => void,
): Promise<Published> {
  let pictures = [...draft.pictures]
  for (const [index, picture] of draft.pictures.entries()) {
    onProgress(pictures, index)
    const stored = await store(picture).catch(() => null)
    if (stored === null) return { ok: false, refusal: 'upload-failed' }
    pictures = pictures.map((one, at) => (at === index ? stored : one))
  }
  onProgress(pictures, pictures.length)
  const text = draft.text.trim()
  const reply = await call(publish, { pictures, topics: [...draft.topics], ...(text === '' ? {} : { text }) })
  return reply.ok ? { ok: true, held: reply.value.held } : reply
}
