/** What the makers of quizzes, polls, relays and events do with each: the same deeds, named by its kind (SPEC 7). */
import * as v from 'valibot'
import { command, query } from '../action'
import { instant } from '../fields'
import { activityId } from './contract'
import type { ActivityKind } from './state'

const named = v.strictObject({ id: activityId })
const ended = v.object({ id: v.string(), closesAt: instant })

/**
 * Writing a draft, ending before its time, throwing a draft away, taking home what came of it.
 * @param draft everything the makers of this kind write
 * @param refusals what may be wrong with such a draft, beside its words
 */
export function makingOf<const K extends ActivityKind, D extends v.GenericSchema, const R extends string>(
  kind: K,
  draft: D,
  refusals: readonly R[],
) {
  const missing = `no-such-${kind}` as const
  return {
    /** Writes a draft, or changes one. */
    save: command({
      name: `${kind}.save` as const,
      caller: 'operator',
      input: v.strictObject({ id: v.optional(activityId), draft }),
      output: v.object({ id: v.string() }),
      refusals: [missing, 'not-a-draft', 'text-rejected', ...refusals],
    }),
    /** Ends what is open before its time. */
    close: command({
      name: `${kind}.close` as const,
      caller: 'operator',
      input: named,
      output: ended,
      refusals: [missing, 'not-open'],
    }),
    /** Throws a draft away. */
    discard: command({
      name: `${kind}.discard` as const,
      caller: 'operator',
      input: named,
      output: v.object({ id: v.string() }),
      refusals: [missing, 'not-a-draft'],
    }),
    /** What came of it, as an Excel file: its bytes in base64, so that nothing stays behind in a storage that others read. */
    sheet: query({
      name: `${kind}.sheet` as const,
      caller: 'operator',
      input: named,
      output: v.object({ name: v.string(), content: v.string() }),
      refusals: [missing],
    }),
  }
}

/** Opens a draft to all until a time. (An event has its times in its draft.) */
export const publishingOf = <const K extends ActivityKind>(kind: K) =>
  command({
    name: `${kind}.publish` as const,
    caller: 'operator',
    input: v.strictObject({ id: activityId, closesAt: instant }),
    output: ended,
    refusals: [`no-such-${kind}` as const, 'not-a-draft', 'bad-closing-time'],
  })

/** What a maker sees of their activity beside the draft itself. */
export const made = {
  id: v.string(),
  phase: v.picklist(['draft', 'open', 'ended']),
  closesAt: instant,
}
