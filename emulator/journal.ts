import { createWriteStream } from 'node:fs'

/** One line of the emulator's log. `text` may hold several lines of a stack. */
export interface JournalLine {
  readonly level: 'info' | 'error'
  readonly text: string
  readonly function?: string
  readonly instance?: number
  readonly requestId?: string
}

export interface Journal {
  write(line: JournalLine): void
  close(): Promise<void>
}

/** A thrown value as text for the log, with its stack if it has one. */
export const describeError = (error: unknown): string => (error as Error | undefined)?.stack ?? String(error)

/** Writes JSON lines to a file and, unless quiet, a readable form to standard error (standard output has one line only). */
export const openJournal = (file: string, quiet: boolean): Journal => {
  const stream = createWriteStream(file, { flags: 'a' })
  // A full disk must not take the community down with it.
  stream.on('error', () => undefined)
  return {
    write(line) {
      if (stream.writableEnded) return
      stream.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`)
      if (!quiet) process.stderr.write(`[${line.function ?? 'emulator'}] ${line.text}\n`)
    },
    close: () => new Promise((resolve) => stream.end(() => resolve())),
  }
}
