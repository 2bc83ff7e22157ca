/** The test on this phone: where I stand, what I have chosen, and what became of it. The server decides all of it. */
import { create } from 'zustand'
import type { OutputOf } from '../../../shared/action'
import { start, state, submit } from '../../../shared/entry/contract'
import { type CallRefusal, call } from '../platform/call'
import { pause } from '../platform/retry'
import { openToday, whileActing } from '../platform/session'
import { readStored, removeStored, writeStored } from '../platform/storage'
import { type Attempt, type ChosenAnswers, firstOpen, isAnswered, sentOf } from './taking'

export type Standing = OutputOf<typeof state>

/** How the last test ended here. */
export type Ending = 'passed' | 'failed' | 'late' | 'waiting'

interface EntryTest {
  readonly standing: Standing | null
  readonly face: 'loading' | 'ready' | 'offline' | 'failed'
  readonly attempt: Attempt | null
  /** When its time is over, on this phone's clock. */
  readonly endsAt: number
  readonly answers: ChosenAnswers
  /** Which question is on the screen. */
  readonly place: number
  readonly ending: Ending | null
  /** The test whose time was over on this phone: the server may give it a moment more, the screen does not. */
  readonly over: string
}

const nothing: EntryTest = {
  standing: null,
  face: 'loading',
  attempt: null,
  endsAt: 0,
  answers: {},
  place: 0,
  ending: null,
  over: '',
}

export const useEntryTest = create<EntryTest>(() => nothing)

/** What has been chosen survives a reload, as the questions do. */
const NAME = 'entry-answers'
interface Kept {
  readonly attempt: string
  readonly answers: ChosenAnswers
}

/** The screen's clock runs ahead of the server's by this much: an answer sent in the last moment still arrives. */
const MARGIN_MS = 2_000

function begun(attempt: Attempt): Partial<EntryTest> {
  const kept = readStored<Kept>(NAME)
  const answers = kept?.attempt === attempt.id ? kept.answers : {}
  const endsAt = Date.now() + attempt.secondsLeft * 1_000 - MARGIN_MS
  return { attempt, endsAt, answers, place: firstOpen(answers, attempt), ending: null }
}

/** Asks where I stand; a test under way goes on. */
export async function openEntry(): Promise<void> {
  if (useEntryTest.getState().standing === null) useEntryTest.setState({ face: 'loading' })
  const reply = await call(state, {})
  if (!reply.ok) {
    const known = useEntryTest.getState().standing !== null
    return useEntryTest.setState({ face: known ? 'ready' : reply.refusal === 'offline' ? 'offline' : 'failed' })
  }
  const now = useEntryTest.getState()
  const attempt = reply.value.attempt?.id === now.over ? null : reply.value.attempt
  const same = attempt !== null && now.attempt?.id === attempt.id
  useEntryTest.setState({
    ...{ standing: reply.value, face: 'ready' },
    ...(same ? {} : attempt === null ? { attempt: null } : begun(attempt)),
  })
}

/** Draws the questions; the time begins. */
export async function beginTest(): Promise<CallRefusal<typeof start> | null> {
  const reply = await call(start, {})
  if (reply.ok && reply.value.attempt.id === useEntryTest.getState().over) {
    // The server still gives the last one the moment that this screen did not.
    await pause((reply.value.attempt.secondsLeft + 1) * 1_000)
    return beginTest()
  }
  if (reply.ok) {
    const standing = useEntryTest.getState().standing
    const left = reply.value.attemptsLeft
    useEntryTest.setState({
      ...begun(reply.value.attempt),
      ...(standing === null ? {} : { standing: { ...standing, attemptsLeft: left } }),
    })
    return null
  }
  void openEntry()
  void openToday()
  return reply.refusal
}

export function choose(answers: ChosenAnswers): void {
  const { attempt } = useEntryTest.getState()
  if (attempt === null) return
  useEntryTest.setState({ answers })
  writeStored(NAME, { attempt: attempt.id, answers } satisfies Kept)
}

export const showQuestion = (place: number): void => useEntryTest.setState({ place })

/** Sends the answers, once. Passing makes a member; 今日 is opened anew with it. */
export async function sendAnswers(): Promise<CallRefusal<typeof submit> | null> {
  const { attempt, answers } = useEntryTest.getState()
  if (attempt === null) return null
  const reply = await whileActing(() => call(submit, sentOf(answers, attempt)))
  if (!reply.ok && reply.refusal !== 'already-member') {
    if (reply.refusal === 'attempt-late') await endTest('late')
    return reply.refusal
  }
  await endTest(reply.ok ? reply.value.result : 'passed')
  return null
}

/** The time on the screen is over: what is complete is handed in, there is a moment left for it. */
export async function timeIsOver(): Promise<void> {
  const { attempt, answers } = useEntryTest.getState()
  if (attempt === null) return
  const isComplete = attempt.questions.every((asked) => isAnswered(answers, asked))
  const refusal = isComplete ? await sendAnswers() : 'attempt-late'
  if (refusal !== null && useEntryTest.getState().attempt !== null) await endTest('late')
}

/** The answer is known, or there will be none. */
async function endTest(ending: Ending): Promise<void> {
  removeStored(NAME)
  const over = useEntryTest.getState().attempt?.id ?? ''
  useEntryTest.setState({ attempt: null, answers: {}, place: 0, ending, over })
  await Promise.all([openEntry(), ...(ending === 'passed' ? [openToday()] : [])])
}
