/**
 * The box an XLSX comes in. What is needed is unpacked under a budget: sizes written in the box may lie, so the unpacking
 * itself is stopped when there is too much.
 */
import { crc32, inflateRawSync } from 'node:zlib'

/** Far more than the largest table that is allowed needs (some 20 MB), and what an instance of 256 MB can hold. */
const BUDGET_BYTES = 48 * 1024 * 1024

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
/** The end record is 22 bytes and a comment of at most 64 KB. */
const FARTHEST_END = 22 + 0xffff

/** The box cannot be read, or holds far too much. */
export class Unreadable extends Error {
  constructor(readonly refusal: 'file-broken' | 'file-swells') {
    super(refusal)
  }
}

interface Entry {
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly at: number
}

export interface Archive {
  readonly names: readonly string[]
  /** The content under a name, or null; throws Unreadable. */
  read(name: string): Buffer | null
}

/** Opens a box; throws Unreadable when it is none. */
export function openArchive(bytes: Buffer): Archive {
  const entries = readDirectory(bytes)
  let left = BUDGET_BYTES
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name)
      if (entry === undefined) return null
      const content = unpack(bytes, entry, left)
      left -= content.length
      return content
    },
  }
}

function readDirectory(bytes: Buffer): Map<string, Entry> {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const entries = new Map<string, Entry>()
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new Unreadable('file-broken')
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ]
    const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1
    if (isEncrypted) throw new Unreadable('file-broken')
    entries.set(bytes.toString('utf8', at + 46, at + 46 + nameBytes), {
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packedBytes: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameBytes + extraBytes + commentBytes
  }
  return entries
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - FARTHEST_END); at--) {
    if (bytes.readUInt32LE(at) === END) return at
  }
  throw new Unreadable('file-broken')
}

function unpack(bytes: Buffer, { method, crc, packedBytes, at }: Entry, mostBytes: number): Buffer {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw new Unreadable('file-broken')
  const begin = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  if (begin + packedBytes > bytes.length) throw new Unreadable('file-broken')
  const content = contentOf(bytes.subarray(begin, begin + packedBytes), method, mostBytes)
  if (crc32(content) !== crc) throw new Unreadable('file-broken')
  return content
}

function contentOf(packed: Buffer, method: number, mostBytes: number): Buffer {
  if (method === 0 && packed.length <= mostBytes) return packed
  if (method !== 8) throw new Unreadable('file-broken')
  if (mostBytes <= 0) throw new Unreadable('file-swells')
  try {
    return inflateRawSync(packed, { maxOutputLength: mostBytes })
  } catch (error) {
    const swells = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw new Unreadable(swells ? 'file-swells' : 'file-broken')
  }
}
