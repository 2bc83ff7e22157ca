/** Asks WeChat about what members write and show. Whatever goes wrong is a value: people look instead. */
import type { Checked } from '../../shared/posts/checks'
import type { Picture } from '../../shared/posts/state'
import { PassingFault } from '../platform/faults'
import type { Call } from '../platform/handler'
import { partsOf } from '../platform/texts'
import type { Surface } from '../platform/wechat'

type Asking = Pick<Call, 'plan' | 'wechat' | 'files'>

const isOn = ({ plan }: Asking): boolean => plan.settings['posts.wechatCheck']

/** What WeChat says of a text; nothing when the community does not ask it. */
export async function checkWritten(call: Asking, text: string, surface: Surface): Promise<Checked[]> {
  if (!isOn(call)) return []
  return Promise.all(
    partsOf(text).map(async (content): Promise<Checked> => {
      const told = await call.wechat.msgSecCheck({ content, surface })
      return told.ok ? told.value : { fault: told.refusal }
    }),
  )
}

/** A picture that nobody has been asked about. */
export const unchecked = (file: string): Picture => ({ file, verdict: 'pending', trace: '' })

/** WeChat fetches the picture within this time, or not at all. */
const FETCHING_SECONDS = 3_600

async function addressOf({ files }: Asking, file: string): Promise<string | null> {
  try {
    return await files.addressOf(file, FETCHING_SECONDS)
  } catch (error) {
    if (error instanceof PassingFault) return null
    throw error
  }
}

/** Has WeChat look at pictures; those that it was not asked about are left to people. */
export function askAboutPictures(call: Asking, files: readonly string[]): Promise<Picture[]> {
  if (!isOn(call)) return Promise.resolve(files.map(unchecked))
  return Promise.all(
    files.map(async (file): Promise<Picture> => {
      const mediaUrl = await addressOf(call, file)
      const told = mediaUrl === null ? null : await call.wechat.mediaCheckAsync({ mediaUrl, surface: 'forum' })
      return told?.ok === true ? { ...unchecked(file), trace: told.value.traceId } : unchecked(file)
    }),
  )
}
