/** What the bench says of one budget of DESIGN §7. */
export interface Measured {
  readonly what: string
  readonly limit: string
  readonly value: string
  readonly verdict: 'ok' | 'over' | 'not measured'
  /** A count that is the same in every run: being over fails the bench. Times depend on the machine and only warn. */
  readonly exact: boolean
}

const verdictOf = (value: number, limit: number): Measured['verdict'] => (value <= limit ? 'ok' : 'over')

/** A figure that is the same in every run. */
export const exactly = (what: string, limit: number, value: number, unit = ''): Measured => ({
  what,
  limit: `${limit}${unit}`,
  value: `${value}${unit}`,
  verdict: verdictOf(value, limit),
  exact: true,
})

/** One median divided by another, both of this run. */
export const ratio = (what: string, limit: number, value: number, how: string): Measured => ({
  what,
  limit: `${limit}`,
  value: `${value.toFixed(3)} (${how})`,
  verdict: verdictOf(value, limit),
  exact: false,
})

export const notMeasured = (what: string, why: string): Measured => ({
  what,
  limit: '',
  value: why,
  verdict: 'not measured',
  exact: false,
})

/** The middle value: one disturbed run does not move it. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** One line per budget. */
export function tableOf(rows: readonly Measured[]): string {
  const lines = rows.map(({ what, limit, value, verdict }) => [verdict, what, limit === '' ? '' : `≤ ${limit}`, value])
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => widthOf(line[column] ?? ''))))
  return lines
    .map((line) =>
      line
        .map((cell, column) => padded(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Columns on a terminal: a Chinese character takes two. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((width, letter) => width + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0)

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))
