/** Pictures of mini program codes: drawn by WeChat once, kept in the community's storage ever after. */
import { accept, type Outcome, refuse } from '../../shared/outcome'
import type { Call } from './handler'
import type { WeChatFault } from './wechat'

/** The page that every code opens: it shows a visitor the community, and leads a member on. */
export const CODE_PAGE = 'arrival/pages/look'

/** `code-later`: ask again in a while. `code-refused`: somebody must see to the deployment. */
export type CodeRefusal = 'code-later' | 'code-refused'

const refusals: Readonly<Record<WeChatFault, CodeRefusal>> = {
  'no-answer': 'code-later',
  'too-often': 'code-later',
  'user-not-recent': 'code-refused',
  'not-permitted': 'code-refused',
  rejected: 'code-refused',
}

/**
 * Has a code drawn and keeps its picture.
 * @param name of the picture in the storage, without its ending: the same name is the same picture
 * @returns its file id
 */
export async function drawnCode(
  { wechat, files }: Pick<Call, 'wechat' | 'files'>,
  { name, scene }: { readonly name: string; readonly scene: string },
): Promise<Outcome<string, CodeRefusal>> {
  const drawn = await wechat.getUnlimited({ scene, page: CODE_PAGE })
  if (!drawn.ok) return refuse(refusals[drawn.refusal], { fault: drawn.refusal })
  const { bytes, extension } = drawn.value
  return accept(await files.keep(`codes/${name}.${extension}`, bytes))
}
