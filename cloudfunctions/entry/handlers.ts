import type { BankQuestion } from '../../shared/entry/attempts'
import * as contract from '../../shared/entry/contract'
import { decideReview, decideStart, decideSubmit, readReviewName } from '../../shared/entry/rules'
import { placeTold } from '../../shared/groups/placing'
import type { Places } from '../../shared/groups/state'
import { ACCOUNT_LENGTH, opaqueId } from '../../shared/ids'
import { accept, refuse } from '../../shared/outcome'
import type { Person } from '../../shared/person'
import { type Call, command, type Subject } from '../platform/handler'
import { knownPlaces } from '../platform/places'
import { whoever } from '../platform/subjects'
import { type Judged, judgeWritten, refusedText } from '../platform/texts'
import { knownBank } from './bank'
import { attemptTold, chancesTold } from './view'

/** A refusal that no later try can turn into a yes: ids of tests are made by the server, and time goes one way. */
const final: readonly string[] = ['attempt-foreign', 'attempt-answered', 'attempt-late']

export const start = command(
  contract.start,
  whoever,
  (person, _input, { plan, moment, random, community }, bank: readonly BankQuestion[]) => {
    const decided = decideStart(person, { bank, rulebook: community.rulebook, random }, plan, moment)
    if (!decided.ok) return decided
    const { attempt, facts } = decided.value
    const { now } = moment
    return accept({
      state: decided.value.person,
      facts,
      answer: (after) => ({
        now,
        attempt: attemptTold(attempt, now),
        attemptsLeft: chancesTold(after.entry, plan, now).attemptsLeft,
      }),
    })
  },
  { look: (_person, _input, call) => knownBank(call, call.plan.settings['entry.questions']) },
)

const newcoming = (call: Call) => ({ account: opaqueId(ACCOUNT_LENGTH, call.random), nickname: null, avatar: null })

interface Answering {
  readonly answers: readonly { readonly text?: string | undefined }[]
}

/** What handing in must see: whether the answers can be read by anybody, and where there is room. */
interface Handed {
  readonly texts: Judged
  readonly places: Places
}

const lookAtAnswers = async (_person: unknown, { answers }: Answering, call: Call): Promise<Handed> => ({
  texts: await judgeWritten(call, 'profile', ...answers.map(({ text }) => text)),
  places: await knownPlaces(call),
})

export const submit = command(
  contract.submit,
  whoever,
  (person, input, call, { texts, places }: Handed) => {
    // What nobody should read is not put before an operator; what is only doubtful is for them to judge (SPEC 8.3).
    const refused = texts.verdict === 'reject' ? refusedText(texts) : null
    if (refused !== null) return refused
    const { plan, moment } = call
    const decided = decideSubmit(person, input, newcoming(call), plan, moment)
    if (!decided.ok) return decided
    const { result, facts } = decided.value
    return accept({
      state: decided.value.person,
      facts: result === 'passed' ? [...facts, { kind: 'joined', request: call.requestId, places }] : facts,
      answer: (after) => ({
        result,
        ...chancesTold(after.entry, plan, moment.now),
        member: memberTold(after),
        place: placeTold(after),
      }),
    })
  },
  { isFinal: (refusal) => final.includes(refusal), look: lookAtAnswers },
)

const memberTold = ({ account, membership }: Person) =>
  membership === null ? null : { account, nickname: membership.nickname, joinedOn: membership.joinedOn }

/** The visitor whose answers wait under this name. */
const reviewed: Subject<{ readonly review: string }, Person, Person> = {
  ...whoever,
  load: async ({ documents }, input) => {
    const named = readReviewName(input.review)
    if (named === null) return null
    const where = { 'entry.queue': { in: [1, 2] }, 'entry.since': named.since, 'entry.review': named.review }
    const [person] = await documents.readMany<Person>('people', { where, limit: 1 })
    return person ?? null
  },
  missing: 'no-such-review',
}

export const decide = command(
  contract.decide,
  reviewed,
  (person, { review, verdict, reason = '' }, call, places: Places) => {
    const approve = verdict === 'approve'
    if (!approve && reason === '') return refuse('reason-missing')
    const decided = decideReview(person, { approve, reason }, newcoming(call), call.moment)
    if (!decided.ok) return decided
    const { facts } = decided.value
    const { account } = decided.value.person
    return accept({
      state: decided.value.person,
      facts: approve ? [...facts, { kind: 'joined', request: null, places }] : facts,
      audit: {
        whom: approve ? account : null,
        reason: reason === '' ? null : reason,
        before: 'waiting',
        after: approve ? 'member' : 'refused',
      },
      answer: () => ({ review, account: approve ? account : null }),
    })
  },
  { look: (_person, _input, call) => knownPlaces(call) },
)
