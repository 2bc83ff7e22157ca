/** Which numbers of a sheet are dates, and which date they are. */

const DAY_MS = 86_400_000
/** Day 0 of Excel's calendar, and of the other one that old Macs used. */
const EPOCH = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)

const isBuiltIn = (format: number): boolean =>
  (format >= 14 && format <= 22) ||
  (format >= 27 && format <= 36) ||
  (format >= 45 && format <= 58 && format !== 49 && format !== 48)

/** Does this number format show a date or a time? Text in quotes, colours and escaped letters say nothing. */
export const isDateFormat = (id: number, code: string | undefined): boolean =>
  code === undefined
    ? isBuiltIn(id)
    : /[ymdhs]/i.test(code.replaceAll(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|general/gi, ''))

/** A day, a time or both, as they are written in a table: `2027-03-08`, `20:30`, `2027-03-08 20:30`. */
export function dateText(serial: number, since1904: boolean): string {
  // Excel believes in a 29 February 1900: days before it are counted one too low.
  const days = !since1904 && serial > 0 && serial < 60 ? serial + 1 : serial
  const instant = Math.round(((since1904 ? EPOCH_1904 : EPOCH) + days * DAY_MS) / 1_000) * 1_000
  const date = new Date(instant)
  if (Number.isNaN(instant) || date.getUTCFullYear() > 9_999 || instant < EPOCH) return String(serial)
  const iso = date.toISOString()
  const seconds = iso.slice(17, 19)
  const time = seconds === '00' ? iso.slice(11, 16) : iso.slice(11, 19)
  if (serial >= 0 && serial < 1) return time
  return Number.isInteger(serial) ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`
}
