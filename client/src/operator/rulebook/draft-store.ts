/** What is written and not saved yet: kept on this phone, so that neither a call nor a closed app loses a word. */
import { create } from 'zustand'
import { saveDraft } from '../../../../shared/rulebook/contract'
import { call } from '../../platform/call'
import { readStored, removeStored, writeStored } from '../../platform/storage'
import { explainTo } from '../platform/refusals'
import { type Draft, type Groups, groupsOf, groupsToSend, isSame } from './writing'

interface Written {
  /** The revision of the draft that the writing began from. */
  readonly revision: number
  readonly groups: Groups
  /** The server has it, as this revision: shown until the server tells at least as new a one. */
  readonly saved: boolean
}

const NAME = 'rulebook-writing'

export const useWritten = create<{ readonly written: Written | null }>(() => ({ written: readStored<Written>(NAME) }))

export function keepWritten(written: Written): void {
  useWritten.setState({ written })
  writeStored(NAME, written)
}

export function dropWritten(): void {
  useWritten.setState({ written: null })
  removeStored(NAME)
}

/** What the editor shows: the unsaved words, else the draft as told. */
export function shownOf(told: Draft, written: Written | null) {
  const before = groupsOf(told.groups)
  if (written === null || (written.saved && told.revision >= written.revision)) {
    return { groups: before, revision: told.revision, unsaved: false }
  }
  const { groups, revision, saved } = written
  return { groups, revision, unsaved: !saved && !isSame(groups, before) }
}

/** Saves on top of a revision; null when it is done, else why not. */
export async function saveWritten(
  groups: Groups,
  revision: number,
): Promise<{ readonly fault: string; readonly overtaken: boolean } | null> {
  const reply = await call(saveDraft, { revision, groups: groupsToSend(groups) })
  if (reply.ok) {
    keepWritten({ revision: reply.value.revision, groups, saved: true })
    return null
  }
  return { fault: explainTo(saveDraft, reply.refusal), overtaken: reply.refusal === 'draft-changed' }
}
