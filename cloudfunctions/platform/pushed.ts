/** The function `wechat`: what WeChat tells us by itself. Its events may come twice, or be made up by a client. */
import * as v from 'valibot'
import { openDocuments } from './cloudbase'
import type { Documents } from './documents'
import { PassingFault } from './faults'
import { type Files, openFiles } from './files'
import { describe, log } from './log'
import { memory } from './remember'
import { deadlineIn } from './retry'
import { courierAt, type Shift } from './shift'
import { type Verdict, verdictIn } from './wechat'

/** Of the function's 20 s. */
const WORKING_MS = 14_000

/** What became of a picture that WeChat was asked about (event `wxa_media_check`). */
export interface MediaChecked {
  /** Only WeChat and we know it: who knows it may speak. */
  readonly traceId: string
  /** Null when WeChat could not judge it: it could not be fetched, say. */
  readonly verdict: Verdict | null
}

export interface PushShift extends Shift {
  readonly files: Files
}

/**
 * Takes an event, once or twice with the same effect.
 * @returns false when the picture is not of its capability
 */
export type OnMediaChecked = (checked: MediaChecked, shift: PushShift) => Promise<boolean>

const mediaCheck = v.object({
  MsgType: v.literal('event'),
  Event: v.literal('wxa_media_check'),
  trace_id: v.pipe(v.string(), v.minLength(8), v.maxLength(128)),
  errcode: v.optional(v.number(), 0),
  result: v.optional(v.record(v.string(), v.unknown())),
})

/** The word by which WeChat knows that an event need not be sent again. */
const TAKEN = 'success'

const sourceShape = v.object({ TRIGGER_SRC: v.optional(v.string(), '') })

/** A mini program called the function by its name: whatever it says is not from WeChat. */
function isFromClient(context: unknown): boolean {
  if (typeof context !== 'object' || context === null || !('environment' in context)) return false
  const told = v.safeParse(v.pipe(v.string(), v.parseJson(), sourceShape), context.environment)
  return told.success && told.output.TRIGGER_SRC === 'wx_client'
}

/** Makes the function that WeChat's events arrive at. */
export function pushed(
  { mediaChecked }: { readonly mediaChecked: readonly OnMediaChecked[] },
  documents: Documents = openDocuments(),
  files: Files = openFiles(),
) {
  const remembered = memory()

  async function taken(checked: MediaChecked): Promise<boolean> {
    const now = Date.now()
    const courier = courierAt(now, documents, remembered)
    const shift: PushShift = { documents, files, now, deadline: deadlineIn(WORKING_MS), courier }
    for (const take of mediaChecked) if (await take(checked, shift)) return true
    return false
  }

  return async function main(event: unknown, context: unknown): Promise<unknown> {
    if (isFromClient(context)) return { ok: false, refusal: 'not-allowed' }
    const read = v.safeParse(mediaCheck, event)
    // What is not ours to read is taken too: sent again it would be the same.
    if (!read.success) return TAKEN
    const { trace_id: traceId, errcode, result } = read.output
    const checked = { traceId, verdict: errcode === 0 ? verdictIn({ result }, traceId) : null }
    try {
      const wasTaken = await taken(checked)
      log('info', 'a picture was judged', { suggest: checked.verdict?.suggest ?? 'not', errcode, taken: wasTaken })
      return TAKEN
    } catch (error) {
      if (!(error instanceof PassingFault)) log('error', 'a bug', { event: 'wxa_media_check', ...describe(error) })
      // Without the word WeChat sends it again.
      throw new Error('the event is not taken', { cause: error })
    }
  }
}
