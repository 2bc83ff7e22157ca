import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Where one emulator keeps everything. While it runs, no other may use the same place. */
export interface DataDirectory {
  readonly path: string
  /** Null when nothing is to outlive this run. */
  readonly database: string | null
  /** A secret that is made once and stays the same after a restart. */
  secret(name: string): string
  close(): void
}

/** When a process started, where the system tells: a process number alone may belong to somebody else by now. */
const startOf = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It runs and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The process that holds the lock, or undefined when it was killed and left it behind. */
const holderOf = (lockFile: string): number | undefined => {
  const [pid, start] = readFileSync(lockFile, 'utf8').split(' ')
  const holder = Number(pid)
  return Number.isInteger(holder) && holder > 0 && runs(holder) && startOf(holder) === start ? holder : undefined
}

const takeLock = (lockFile: string): void => {
  const mine = `${process.pid} ${startOf(process.pid)}`
  try {
    writeFileSync(lockFile, mine, { flag: 'wx' })
  } catch {
    const holder = existsSync(lockFile) ? holderOf(lockFile) : undefined
    if (holder !== undefined) {
      throw new Error(`the data directory ${path.dirname(lockFile)} is in use by process ${holder}`)
    }
    rmSync(lockFile, { force: true })
    writeFileSync(lockFile, mine, { flag: 'wx' })
  }
}

const keptSecret = (file: string): string => {
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

/** Opens a directory and locks it; null gives a temporary one that is removed at the end. */
export const openDataDirectory = (directory: string | null): DataDirectory => {
  const place = directory === null ? mkdtempSync(path.join(tmpdir(), 'qunpu-')) : path.resolve(directory)
  mkdirSync(place, { recursive: true })
  const lockFile = path.join(place, 'lock')
  takeLock(lockFile)
  return {
    path: place,
    database: directory === null ? null : place,
    secret: (name) => keptSecret(path.join(place, name)),
    close: () => rmSync(directory === null ? place : lockFile, { recursive: true, force: true }),
  }
}
