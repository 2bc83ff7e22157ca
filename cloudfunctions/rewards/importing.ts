/** Reads a list of codes and asks which of them the community has already. */
import { type CodeRow, codesIn } from '../../shared/rewards/codes'
import type { Reward } from '../../shared/rewards/state'
import type { Call } from '../platform/handler'
import { knownCodes } from './codes'

export interface ReadCodes {
  readonly rows: readonly CodeRow[]
  readonly known: ReadonlySet<string>
}

const linesOf = (text: string): CodeRow[] =>
  text.split(/\r\n?|\n/).map((line, index) => ({ line: index + 1, text: line }))

export async function readCodes(
  reward: Reward,
  { lines }: { readonly lines: string },
  { documents }: Pick<Call, 'documents'>,
): Promise<ReadCodes> {
  const rows = linesOf(lines)
  return { rows, known: await knownCodes(documents, reward, codesIn(rows)) }
}
