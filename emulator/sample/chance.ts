import type { RandomBytes } from '../../shared/ids'

/** Changing it gives another community of the same kind. */
const SEED = 'camellia'

const { imul } = Math

/** 32 well-mixed bits out of a text (FNV-1a, then the finalizer of MurmurHash3). */
function bitsOf(text: string): number {
  let bits = 0x811c9dc5
  for (let at = 0; at < text.length; at++) bits = imul(bits ^ text.charCodeAt(at), 0x01000193)
  bits = imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/** Chance that depends on nothing but what it is for: a number from 0 up to 1, the same whenever it is asked for again. */
export const chance = (...what: readonly (string | number)[]): number => bitsOf([SEED, ...what].join('|')) / 2 ** 32

/** A whole number from `min` to `max`, both included. */
export const wholeBetween = (min: number, max: number, ...what: readonly (string | number)[]): number =>
  min + Math.floor(chance(...what) * (max - min + 1))

/** One of several. */
export function oneOf<Thing>(things: readonly [Thing, ...Thing[]], ...what: readonly (string | number)[]): Thing {
  return things[Math.floor(chance(...what) * things.length)] ?? things[0]
}

/** Bytes for ids: the same ids for the same reason. */
export function bytesFor(...what: readonly (string | number)[]): RandomBytes {
  let drawn = 0
  return (count) => Uint8Array.from({ length: count }, () => Math.floor(chance('byte', ...what, drawn++) * 256))
}
