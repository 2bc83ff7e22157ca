import { failed } from './errors'
import { compareValues, sameValue } from './index-keys'
import { matcher } from './match'
import type { Order } from './planner'
import { sortDocuments } from './reading'
import { type Operator, UNCHANGED } from './update-results'
import { encode, isPlain, type Value } from './wire'

/** The operators on arrays. */
export const arrayOperators: Readonly<Record<string, Operator>> = {
  $push: (current, operand, path) => {
    const { values, modifiers } = pushed(operand)
    return arranged(current === undefined ? [] : array('$push', current, path), values, modifiers)
  },
  $addToSet: (current, operand, path) => {
    const before = current === undefined ? [] : array('$addToSet', current, path)
    const after = [...before]
    for (const value of eachOf(operand, '$addToSet')) if (!after.some((one) => sameValue(one, value))) after.push(value)
    return current !== undefined && after.length === before.length ? UNCHANGED : after
  },
  $pop: (current, operand, path) => {
    if (operand !== 1 && operand !== -1) throw failed(`$pop expects 1 or -1, found: ${encode(operand)}`)
    if (current === undefined) return UNCHANGED
    const before = array('$pop', current, path)
    return operand === 1 ? before.slice(0, -1) : before.slice(1)
  },
  $pull: (current, operand, path) => {
    if (current === undefined) return UNCHANGED
    const goes = pulled(operand)
    return array('$pull', current, path).filter((element) => !goes(element))
  },
  $pullAll: (current, operand, path) => {
    if (!Array.isArray(operand)) throw failed(`$pullAll requires an array argument but was given ${encode(operand)}`)
    if (current === undefined) return UNCHANGED
    return array('$pullAll', current, path).filter((element) => !operand.some((one) => sameValue(one, element)))
  },
}

function array(name: string, current: Value, path: string): Value[] {
  if (!Array.isArray(current))
    throw failed(`Cannot apply ${name} to a non-array value: the field '${path}' is ${encode(current)}`)
  return current as Value[]
}

function eachOf(operand: Value, name: string): readonly Value[] {
  if (!isPlain(operand) || !('$each' in operand)) return [operand]
  const unknown = Object.keys(operand).find((key) => key !== '$each')
  if (unknown !== undefined) throw failed(`Found unexpected field ${unknown} in ${name}`)
  if (!Array.isArray(operand['$each']))
    throw failed(`The argument to $each in ${name} must be an array but it was ${encode(operand['$each'])}`)
  return operand['$each'] as Value[]
}

interface Modifiers {
  readonly position?: number
  readonly slice?: number
  readonly sort?: Value
}

function pushed(operand: Value): { values: readonly Value[]; modifiers: Modifiers } {
  if (!isPlain(operand) || !('$each' in operand)) return { values: [operand], modifiers: {} }
  const { $each: values, $position: position, $slice: slice, $sort: sort, ...rest } = operand
  const unknown = Object.keys(rest)[0]
  if (unknown !== undefined) throw failed(`Unrecognized clause in $push: ${unknown}`)
  if (!Array.isArray(values))
    throw failed(`The argument to $each in $push must be an array but it was ${encode(values)}`)
  for (const [name, number] of [
    ['$position', position],
    ['$slice', slice],
  ] as const) {
    if (number !== undefined && !Number.isInteger(number))
      throw failed(`The value for ${name} must be an integer value but was given ${encode(number)}`)
  }
  return {
    values: values as Value[],
    modifiers: {
      ...(position === undefined ? {} : { position: position as number }),
      ...(slice === undefined ? {} : { slice: slice as number }),
      ...(sort === undefined ? {} : { sort }),
    },
  }
}

function arranged(before: readonly Value[], values: readonly Value[], { position, slice, sort }: Modifiers): Value[] {
  const at = position === undefined ? before.length : position < 0 ? Math.max(before.length + position, 0) : position
  const joined = [...before.slice(0, at), ...values, ...before.slice(at)]
  const sorted = sort === undefined ? joined : sortedArray(joined, sort)
  if (slice === undefined) return sorted
  return slice >= 0 ? sorted.slice(0, slice) : sorted.slice(slice)
}

function sortedArray(values: readonly Value[], sort: Value): Value[] {
  if (sort === 1 || sort === -1) return [...values].sort((left, right) => compareValues(left, right) * sort)
  const order = isPlain(sort) ? Object.entries(sort) : []
  if (order.length === 0 || !order.every(([, direction]) => direction === 1 || direction === -1)) {
    throw failed(`The $sort element value must be either 1 or -1, or an object of them: ${encode(sort)}`)
  }
  return sortDocuments(values, order as unknown as Order, (value) => (isPlain(value) ? value : {}))
}

/** Which elements $pull takes: a value's equals, a condition's matches, or the documents a query matches. */
function pulled(operand: Value): (element: Value) => boolean {
  const condition =
    operand instanceof RegExp || (isPlain(operand) && Object.keys(operand).some((key) => key.startsWith('$')))
  if (condition) {
    const matches = matcher({ element: operand })
    return (element) => matches({ element })
  }
  if (!isPlain(operand)) return (element) => sameValue(element, operand)
  const matches = matcher(operand)
  return (element) => isPlain(element) && matches(element)
}
