import { evalExpr } from 'mingo/core'
import { $dayOfWeek, $dayOfYear } from 'mingo/operators/expression'
import type { Options } from 'mingo/types'
import { failed } from './errors'
import type { Document, Value } from './wire'

/*
 * Expressions that mingo lacks, or where it and MongoDB part: bytes are UTF-8 bytes, and a negative length means the
 * rest of the string.
 */
type Expression = (document: Document, operand: Value, options: Options) => Value

export const ownExpressions: Readonly<Record<string, Expression>> = {
  $indexOfCP: indexOf('$indexOfCP', (text) => [...text]),
  $indexOfBytes: indexOf('$indexOfBytes', (text) => [...Buffer.from(text, 'utf8')]),
  $substr: substringOfBytes,
  $substrBytes: substringOfBytes,
  // Weeks begin on Sunday and the first Sunday begins week 1.
  $week: (document, operand, options) => {
    const day = $dayOfYear(document, operand, options) as number | null
    return day === null ? null : Math.floor((day + 7 - $dayOfWeek(document, operand, options)) / 7)
  },
}

function indexOf(name: string, split: (text: string) => readonly (string | number)[]): Expression {
  return (document, operand, options) => {
    if (!Array.isArray(operand) || operand.length < 2 || operand.length > 4)
      throw failed(`${name} expects 2 to 4 arguments`)
    const [text, wanted, start = 0, end] = evalExpr(document, operand, options) as [Value, Value, number?, number?]
    if (text === null || text === undefined) return null
    if (typeof text !== 'string' || typeof wanted !== 'string') throw failed(`${name} requires strings`)
    const whole = split(text)
    const part = split(wanted)
    const last = Math.min(end ?? whole.length, whole.length) - part.length
    for (let at = start; at <= last; at++) if (part.every((unit, offset) => whole[at + offset] === unit)) return at
    return -1
  }
}

function substringOfBytes(document: Document, operand: Value, options: Options): Value {
  if (!Array.isArray(operand) || operand.length !== 3) throw failed('$substrBytes expects 3 arguments')
  const [text, start, length] = evalExpr(document, operand, options) as [Value, Value, Value]
  if (text === null || text === undefined) return ''
  if (typeof text !== 'string') throw failed('$substrBytes requires a string')
  if (!Number.isInteger(start) || !Number.isInteger(length))
    throw failed('$substrBytes requires whole numbers for start and length')
  if ((start as number) < 0) return ''
  const bytes = Buffer.from(text, 'utf8')
  const from = start as number
  const to = (length as number) < 0 ? bytes.length : Math.min(from + (length as number), bytes.length)
  for (const edge of [from, to]) {
    if ((bytes[edge] ?? 0) >> 6 === 0b10)
      throw failed('$substrBytes: Invalid range, starting or ending in the middle of a UTF-8 character')
  }
  return bytes.subarray(from, to).toString('utf8')
}
