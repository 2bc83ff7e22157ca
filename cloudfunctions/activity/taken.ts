/** What one member took part in, as far as their document keeps it: theirs to take along (SPEC 2.6). */
import type { Activity } from '../../shared/activity/state'
import type { Member } from '../../shared/person'
import type { Ballot, Poll } from '../../shared/poll/state'
import type { Call } from '../platform/handler'

const MOST = 100

type Named = Pick<Activity, 'title'> & Partial<Pick<Poll, 'options' | 'anonymous'>> & { readonly _id: string }

/** The polls and relays by their names. */
async function named({ documents }: Pick<Call, 'documents'>, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Named>()
  const where = { _id: { in: ids } }
  const found = await documents.readMany<Named>('things', {
    ...{ where, limit: MOST, fields: ['title', 'options', 'anonymous'] },
  })
  return new Map(found.map((one) => [one._id, one]))
}

/** Votes in open polls; of an anonymous one nobody knows which was whose (decisions/0010). */
async function votesIn({ documents }: Pick<Call, 'documents'>, account: string, polls: readonly string[]) {
  if (polls.length === 0) return new Map<string, Ballot>()
  const found = await documents.readMany<Ballot>('ballots', { where: { poll: { in: polls }, account }, limit: MOST })
  return new Map(found.map((ballot) => [ballot.poll, ballot]))
}

export async function takenBy(call: Pick<Call, 'documents' | 'moment'>, member: Member) {
  const { account, quizzes, polls, relays, events } = member
  const things = await named(call, [...polls.map(({ id }) => `poll:${id}`), ...relays.map(({ id }) => `relay:${id}`)])
  const isOpen = ({ id }: { readonly id: string }) => things.get(`poll:${id}`)?.anonymous === false
  const votes = await votesIn(
    call,
    account,
    polls.filter(isOpen).map(({ id }) => id),
  )
  return {
    quizzes: quizzes.attempts.map((attempt) => {
      const ended = attempt.closesAt <= call.moment.now
      return {
        ...{
          title: attempt.title,
          startedAt: attempt.startedAt,
          answers: (attempt.given ?? []).map((one) => [...one]),
        },
        handedInAt: attempt.given === null ? null : attempt.handedInAt,
        // Before the end a score would tell what is right.
        right: ended && attempt.given !== null ? attempt.right : null,
      }
    }),
    polls: polls.map(({ id }) => {
      const poll = things.get(`poll:${id}`)
      const choices = votes.get(id)?.choices.map((choice) => poll?.options?.[choice] ?? '')
      return { title: poll?.title ?? '', choices: choices ?? null }
    }),
    relays: relays.map(({ id, quantity, note, state }) => ({
      ...{ title: things.get(`relay:${id}`)?.title ?? '', quantity, note, state },
    })),
    events: events.seats.map(({ title, startsAt, state, attendedAt }) => ({
      ...{ title, startsAt, state, attendedAt: attendedAt === 0 ? null : attendedAt },
    })),
  }
}
