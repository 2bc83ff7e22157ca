import { starterRulebook } from '../../shared/rulebook/starter'
import { type ClauseGroup, DRAFT_ID, type Rulebook, type RulebookDraft, rulebookId } from '../../shared/rulebook/state'
import { PassingFault } from '../platform/faults'
import type { Call } from '../platform/handler'

/** A published text never changes: an instance that has read it once keeps it. */
const KEPT_MS = 3_600_000

/** A published version, or null when there is none of that number. */
export const readVersion = (call: Call, number: number): Promise<Rulebook | null> =>
  call.documents.read<Rulebook>('things', rulebookId(number))

/** The version in force. It is inserted as an effect of publishing: not there means not there yet (PROTOCOL 5). */
export const versionInForce = (call: Call, number: number): Promise<Rulebook> =>
  call.remembered(
    rulebookId(number),
    async () => {
      const text = await readVersion(call, number)
      if (text === null) throw new PassingFault(`the rulebook ${number} is not there yet`)
      return text
    },
    KEPT_MS,
  )

export const readDraft = (call: Call): Promise<RulebookDraft | null> =>
  call.documents.read<RulebookDraft>('things', DRAFT_ID)

/** What is being written: what was saved, else the version in force, else the ready draft. */
export const groupsOfDraft = (draft: RulebookDraft | null, current: Rulebook | null): readonly ClauseGroup[] =>
  draft?.groups ?? current?.groups ?? starterRulebook
