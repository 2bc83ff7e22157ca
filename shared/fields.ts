import * as v from 'valibot'
import { accountPattern } from './ids'
import { countCharacters, hasHiddenCharacters, isReadable, withoutHidden } from './text'
import { isDay } from './time'

/** Fields that many contracts share. Limits live here, so that over-long text is refused with its path. */

/** No character that people count is longer than a family with all its joiners. */
const LONGEST_CHARACTER = 16

/** One line of text that a person typed: trimmed, `max` characters as people count them, nothing invisible. */
export const line = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max * LONGEST_CHARACTER),
    v.trim(),
    v.minLength(1),
    v.check((text) => countCharacters(text) <= max, `at most ${max} characters`),
    v.check((text) => !hasHiddenCharacters(text), 'invisible characters are not allowed'),
    v.check(isReadable, 'nothing to read in it'),
  )

/**
 * Text in paragraphs: trimmed, with at most one empty line between, `max` characters as people count them. What cannot
 * be seen is taken out: it comes along with copied text, and nobody could find it to remove it.
 */
export const paragraphs = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max * LONGEST_CHARACTER),
    v.transform((text) =>
      withoutHidden(text.replace(/\r\n?/g, '\n').replace(/\t/g, ' '))
        .replace(/\s*\n\s*\n\s*/g, '\n\n')
        .trim(),
    ),
    v.minLength(1),
    v.check((text) => countCharacters(text) <= max, `at most ${max} characters`),
    v.check(isReadable, 'nothing to read in it'),
  )

export const account = v.pipe(v.string(), v.regex(accountPattern, 'not an account'))
/** A clause of the rulebook, by the id that stays with it from version to version. */
export const clauseId = v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{1,24}$/, 'not a clause'))
export const day = v.pipe(v.string(), v.check(isDay, 'not a day of the calendar, YYYY-MM-DD'))
export const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'not a month, YYYY-MM'))
/** An instant, ms since 1970. */
export const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const wholeNumber = v.pipe(v.number(), v.safeInteger())
/** An opaque place in a list, as the server gave it. */
export const cursor = v.pipe(v.string(), v.maxLength(200), v.regex(/^[\w:.~-]+$/, 'not a cursor'))
/** A place in a list that is counted through. */
export const numberCursor = v.pipe(v.string(), v.regex(/^\d{1,15}$/, 'not a cursor'))
export const pageSize = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 20)
/** A file in the community's own cloud storage. */
export const cloudFile = v.pipe(
  v.string(),
  v.maxLength(300),
  v.regex(/^cloud:\/\/[\w.-]+(\/[\w-][\w.-]*)+$/, 'not a cloud file'),
)
