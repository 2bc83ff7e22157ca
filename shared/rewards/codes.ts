/** Coupon codes out of a list: checked row by row; good rows are kept, bad ones told (SPEC 6.1). */
import { freshLot } from '../lots'
import type { Table } from '../table'
import { lotsOfRestock, ofReward } from './names'
import type { CouponLot } from './state'

/** Codes in one lot: its document, and the request that makes it, stay far below the service's limits. */
export const CODES_IN_A_LOT = 500
/** Codes in one import. */
export const MOST_CODES = 2_000
export const LONGEST_CODE = 40

export type CodeFault = 'too-long' | 'bad-characters' | 'twice-in-file' | 'known-already' | 'too-many'

export interface CodeRow {
  /** In the file, from 1. */
  readonly line: number
  readonly text: string
}

export interface FaultyRow {
  readonly line: number
  readonly code: string
  readonly reason: CodeFault
}

/** A code as it is kept and scanned: without the spaces that lists have around it. */
export const asCode = (text: string): string => text.trim()

const isWellFormed = (code: string): boolean => /^[\w!#$&*+,./:;=?@~-]+$/.test(code)

/** The rows that hold something, in order; an empty line is no fault. */
const rowsWithText = (rows: readonly CodeRow[]): CodeRow[] =>
  rows.map(({ line, text }) => ({ line, text: asCode(text) })).filter(({ text }) => text !== '')

const heading = /^(券码|兑换码|优惠码|卡密|code|coupon|coupon code)$/i

/** The rows of a table that hold a code: under the heading 券码, or else in the first column. */
export function rowsIn({ rows }: Table): CodeRow[] {
  const headings = rows[0]?.cells.map((cell) => heading.test(cell.trim())) ?? []
  const column = headings.indexOf(true)
  const held = column < 0 ? rows : rows.slice(1)
  return held.map(({ line, cells }) => ({ line, text: cells[Math.max(0, column)] ?? '' }))
}

/** The codes to ask the database about: well formed, each once. */
export const codesIn = (rows: readonly CodeRow[]): string[] => [
  ...new Set(
    rowsWithText(rows)
      .map(({ text }) => text)
      .filter((code) => code.length <= LONGEST_CODE && isWellFormed(code)),
  ),
]

/** Which codes are new, and what is wrong with the other rows. */
export function sortCodes(
  rows: readonly CodeRow[],
  known: ReadonlySet<string>,
): { readonly fresh: readonly string[]; readonly faulty: readonly FaultyRow[] } {
  const fresh = new Set<string>()
  const faulty: FaultyRow[] = []
  for (const { line, text: code } of rowsWithText(rows)) {
    const reason = faultOf(code, fresh, known)
    if (reason === null) fresh.add(code)
    else faulty.push({ line, code: code.slice(0, LONGEST_CODE), reason })
  }
  return { fresh: [...fresh], faulty }
}

function faultOf(code: string, fresh: ReadonlySet<string>, known: ReadonlySet<string>): CodeFault | null {
  if (code.length > LONGEST_CODE) return 'too-long'
  if (!isWellFormed(code)) return 'bad-characters'
  if (fresh.has(code)) return 'twice-in-file'
  if (known.has(code)) return 'known-already'
  return fresh.size >= MOST_CODES ? 'too-many' : null
}

/** The lots that these codes become. */
export const couponLots = (reward: string, restock: number, codes: readonly string[]): CouponLot[] =>
  Array.from({ length: Math.ceil(codes.length / CODES_IN_A_LOT) }, (_, index) => {
    const mine = codes.slice(index * CODES_IN_A_LOT, (index + 1) * CODES_IN_A_LOT)
    const _id = `${lotsOfRestock(reward, restock)}:${index + 1}`
    return {
      ...freshLot({ _id, of: ofReward(reward), left: mine.length, rank: rankOfRestock(restock) + index }),
      codes: mine,
    }
  })

/** Lots are asked in the order in which they came. */
export const rankOfRestock = (restock: number): number => restock * 100

/** The code that a mark owns in its lot; '' when it has none there. */
export function codeOf({ claims, codes }: Pick<CouponLot, 'claims' | 'codes'>, mark: string): string {
  const index = claims.indexOf(mark)
  return index < 0 ? '' : (codes[index] ?? '')
}
