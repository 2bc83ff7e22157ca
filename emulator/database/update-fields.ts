import { failed } from './errors'
import { compareValues } from './index-keys'
import { type Operator, REMOVED, UNCHANGED } from './update-results'
import { encode, isPlain, type Value } from './wire'

/** The operators on single values. */
export const fieldOperators: Readonly<Record<string, Operator>> = {
  $set: (_, operand) => operand,
  // Only an upsert inserts, and the SDK's only upsert (doc.set) carries no operators.
  $setOnInsert: () => UNCHANGED,
  $unset: (current) => (current === undefined ? UNCHANGED : REMOVED),
  $inc: (current, operand, path) => arithmetic('$inc', current, operand, path, (left, right) => left + right),
  $mul: (current, operand, path) => arithmetic('$mul', current, operand, path, (left, right) => left * right),
  $min: (current, operand) => (current === undefined || compareValues(operand, current) < 0 ? operand : UNCHANGED),
  $max: (current, operand) => (current === undefined || compareValues(operand, current) > 0 ? operand : UNCHANGED),
  $bit: bit,
}

function arithmetic(
  name: string,
  current: Value,
  operand: Value,
  path: string,
  combine: (left: number, right: number) => number,
): Value {
  if (typeof operand !== 'number')
    throw failed(
      `Cannot ${name === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${encode(operand)}}`,
    )
  if (current === undefined) return combine(0, operand)
  if (typeof current !== 'number')
    throw failed(`Cannot apply ${name} to a value of non-numeric type: the field '${path}' is ${encode(current)}`)
  return combine(current, operand)
}

const BITWISE: Readonly<Record<string, (left: bigint, right: bigint) => bigint>> = {
  and: (left, right) => left & right,
  or: (left, right) => left | right,
  xor: (left, right) => left ^ right,
}

function bit(current: Value, operand: Value, path: string): Value {
  if (!isPlain(operand) || Object.keys(operand).length === 0)
    throw failed(`The $bit modifier needs and, or, xor: ${encode(operand)}`)
  const start = current ?? 0
  if (current === null || !Number.isInteger(start))
    throw failed(`Cannot apply $bit to a value of non-integral type: the field '${path}' is ${encode(start)}`)
  let result = BigInt(start as number)
  for (const [name, number] of Object.entries(operand)) {
    const combine = BITWISE[name]
    if (combine === undefined) throw failed(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`)
    if (!Number.isInteger(number))
      throw failed(`The $bit modifier field must be an Integer(32/64 bit): {${path}: ${encode(operand)}}`)
    result = combine(result, BigInt(number as number))
  }
  return Number(result)
}
