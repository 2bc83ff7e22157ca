/** One JSON line per thing worth knowing. Never an openid, an input or an answer: names, ids and durations only. */
export function log(
  level: 'info' | 'warn' | 'error',
  message: string,
  fields: Readonly<Record<string, unknown>> = {},
): void {
  const line = JSON.stringify({ level, message, ...fields })
  const write = level === 'error' ? console.error : console.log
  write(line)
}

/** What may be told of an error in a log: its name, message and stack, not what it carries. */
export const describe = (error: unknown): Readonly<Record<string, unknown>> =>
  error instanceof Error
    ? { error: error.name, reason: error.message, stack: error.stack?.split('\n').slice(1, 6).join(' | ') }
    : { error: String(error) }
