import { ObjectId } from 'bson'
import type { Document, Value } from './wire'

/*
 * Order-preserving keys: comparing two keys byte by byte is comparing their values in BSON's order. Every component is
 * prefix-free, so that the keys of one prefix are one contiguous range. A descending component is inverted.
 */

/** BSON's canonical order of types; a component starts with one of these bytes. */
export const TYPE = {
  undefined: 2,
  null: 5,
  number: 10,
  string: 15,
  object: 20,
  array: 25,
  objectId: 35,
  boolean: 40,
  date: 45,
  regExp: 50,
} as const

const TERMINATOR = Buffer.from([0])

/** The byte that stands for a value's type. Two values compare with $gt and $lt only within one type. */
export function typeByte(value: Value): number {
  switch (typeof value) {
    case 'string':
      return TYPE.string
    case 'number':
      return TYPE.number
    case 'boolean':
      return TYPE.boolean
    case 'undefined':
      return TYPE.undefined
    default:
      if (value === null) return TYPE.null
      if (Array.isArray(value)) return TYPE.array
      if (value instanceof Date) return TYPE.date
      if (value instanceof ObjectId) return TYPE.objectId
      if (value instanceof RegExp) return TYPE.regExp
      return TYPE.object
  }
}

/** One value as an ascending component. */
export function encodeValue(value: Value): Buffer {
  switch (typeByte(value)) {
    case TYPE.string:
      return withType(TYPE.string, textBytes(value as string), TERMINATOR)
    case TYPE.number:
      return withType(TYPE.number, numberBytes(value as number))
    case TYPE.boolean:
      return Buffer.from([TYPE.boolean, value ? 1 : 0])
    case TYPE.date:
      return withType(TYPE.date, numberBytes((value as Date).getTime()))
    case TYPE.objectId:
      return withType(TYPE.objectId, Buffer.from((value as ObjectId).toHexString(), 'hex'))
    case TYPE.regExp: {
      const { source, flags } = value as RegExp
      return withType(TYPE.regExp, textBytes(source), TERMINATOR, textBytes(flags), TERMINATOR)
    }
    case TYPE.array:
      return withType(TYPE.array, ...(value as Value[]).map(encodeValue), TERMINATOR)
    case TYPE.object:
      return withType(TYPE.object, ...Object.entries(value as Document).map(fieldBytes), TERMINATOR)
    case TYPE.null:
      return Buffer.from([TYPE.null])
    default:
      return Buffer.from([TYPE.undefined])
  }
}

/** BSON compares objects field by field: type first, then name, then value. */
function fieldBytes([name, value]: [string, Value]): Buffer {
  return Buffer.concat([Buffer.from([typeByte(value)]), textBytes(name), TERMINATOR, encodeValue(value)])
}

function withType(type: number, ...parts: Buffer[]): Buffer {
  return Buffer.concat([Buffer.from([type]), ...parts])
}

/** UTF-8 in which the terminator's byte cannot occur: 0 becomes 1 1, and 1 becomes 1 2. */
function textBytes(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8')
  if (!bytes.includes(0) && !bytes.includes(1)) return bytes
  const escaped: number[] = []
  for (const byte of bytes) {
    if (byte <= 1) escaped.push(1, byte + 1)
    else escaped.push(byte)
  }
  return Buffer.from(escaped)
}

/** An IEEE double whose bits sort: positive ones above negative ones, NaN below everything. */
function numberBytes(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  if (Number.isNaN(value)) return bytes
  bytes.writeDoubleBE(value === 0 ? 0 : value)
  if (bytes[0]! < 0x80) bytes[0] = bytes[0]! | 0x80
  else for (let at = 0; at < 8; at++) bytes[at] = ~bytes[at]! & 0xff
  return bytes
}

/** The component as it stands in an index of that direction. */
export function directed(component: Buffer, direction: 1 | -1): Buffer {
  if (direction === 1) return component
  const inverted = Buffer.allocUnsafe(component.length)
  for (let at = 0; at < component.length; at++) inverted[at] = ~component[at]! & 0xff
  return inverted
}

/** The first key after every key that starts with the prefix. */
export function afterPrefix(prefix: Buffer): Buffer {
  const end = Buffer.from(prefix)
  for (let at = end.length - 1; at >= 0; at--) {
    if (end[at]! < 0xff) {
      end[at] = end[at]! + 1
      return end.subarray(0, at + 1)
    }
  }
  return Buffer.alloc(16, 0xff)
}

/** BSON's order of two values. */
export function compareValues(left: Value, right: Value): number {
  if (typeof left === 'number' && typeof right === 'number' && !Number.isNaN(left) && !Number.isNaN(right))
    return left - right
  return Buffer.compare(encodeValue(left), encodeValue(right))
}

/** The same value to MongoDB: numbers by size, objects with their fields in the same order. */
export function sameValue(left: Value, right: Value): boolean {
  if (left === right) return true
  const plain = typeof left !== 'object' && typeof right !== 'object'
  return (
    !(plain && typeof left !== typeof right) && typeByte(left) === typeByte(right) && compareValues(left, right) === 0
  )
}
