/** What is on in the sample community: a quiz and a poll, a relay half full, an event tomorrow with people in line. */
import { begun, idOf } from '../../cloudfunctions/activity/things'
import * as event from '../../cloudfunctions/event/handlers'
import * as eventMaking from '../../cloudfunctions/event/making'
import type { CommandHandler } from '../../cloudfunctions/platform/handler'
import { personIdOf } from '../../cloudfunctions/platform/identity'
import { clean } from '../../cloudfunctions/platform/texts'
import * as poll from '../../cloudfunctions/poll/handlers'
import * as pollMaking from '../../cloudfunctions/poll/making'
import * as quiz from '../../cloudfunctions/quiz/handlers'
import * as quizMaking from '../../cloudfunctions/quiz/making'
import * as relay from '../../cloudfunctions/relay/handlers'
import * as relayMaking from '../../cloudfunctions/relay/making'
import type { Activity } from '../../shared/activity/state'
import type { Event } from '../../shared/event/state'
import type { Lot } from '../../shared/lots'
import type { Member, Person } from '../../shared/person'
import type { Poll } from '../../shared/poll/state'
import { attemptAt, orderFor } from '../../shared/quiz/rules'
import type { Quiz } from '../../shared/quiz/state'
import type { Relay } from '../../shared/relay/state'
import { chance, oneOf } from './chance'
import type { Chronicle } from './chronicle'
import { appleRelay, bookPoll, shownTalk, springQuiz } from './drafts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

interface Stage {
  readonly chronicle: Chronicle
  readonly operators: ReadonlyMap<string, Member>
  readonly nowMs: number
}

/** Previewed people have not taken part in anything: whoever looks can do it themselves. */
const lookers = ['sample-silver', 'sample-gold', 'sample-bronze', 'sample-owner'].map(personIdOf)

type Deed = (member: Member, at: number) => Person | null

/** Everybody as they are once some of them have taken part, within the last minutes. */
export function takingPart(stage: Stage, members: readonly Member[]): Member[] {
  const { nowMs } = stage
  const deeds = [answering(stage), voting(stage), lining(stage), booking(stage)]
  const since = nowMs - 4 * MINUTE_MS
  return members.map((member, number) => {
    if (lookers.includes(member._id)) return member
    const at = since + Math.floor((number / members.length) * 2 * MINUTE_MS)
    const after = deeds.reduce<Person>((person, deed) => deed(person as Member, at) ?? person, member)
    // Nothing of theirs is on its way to anybody.
    return after === member ? member : { ...(after as Member), outbox: [] }
  })
}

/** Does this member take part in this? Always the same ones. */
const isOneOf = (share: number, what: string, { _id }: Member): boolean => chance(what, _id) < share

interface Made<A extends Activity> {
  readonly own: Parameters<typeof begun<A>>[1]
  readonly save: CommandHandler
  readonly publish: CommandHandler
  readonly draft: unknown
  /** What is told when it is published. */
  readonly closing: { readonly closesAt?: number }
}

/** An operator writes a draft and opens it to all, as in the management tab. */
function made<A extends Activity>({ chronicle, operators }: Stage, by: string, at: number, making: Made<A>): A {
  const operator = operators.get(by)
  if (operator === undefined) throw new Error(`${by} is no operator of the sample`)
  const occasion = { at, person: operator._id, operator, found: clean }
  const fresh = begun<A>(chronicle.callAt(occasion, making.save.action.name), making.own)
  const saved = chronicle.run(making.save, fresh, { draft: making.draft }, occasion)
  const id = idOf(fresh)
  const opened =
    saved === null
      ? null
      : chronicle.run(making.publish, saved, { id, ...making.closing }, { ...occasion, at: at + MINUTE_MS })
  if (opened === null) throw new Error(`the sample's ${making.save.action.name} was refused`)
  for (const effect of opened.outbox) {
    if ('document' in effect && effect.to.collection === 'lots') {
      chronicle.groups.begin({ _id: effect.id, ...effect.document } as unknown as Lot)
    }
  }
  const shown = { ...opened, outbox: [] }
  chronicle.things.push(shown)
  return shown
}

/** A third of them have answered this morning's quiz, most of it right. */
function answering(stage: Stage): Deed {
  const { chronicle, nowMs } = stage
  const own = { kind: 'quiz', questions: [], limitSeconds: 0, prizes: [] } as const
  const making = { own, save: quizMaking.save, publish: quizMaking.publish, draft: springQuiz }
  const closing = { closesAt: nowMs + 9 * HOUR_MS }
  const found = made<Quiz>(stage, 'sample-content', nowMs - 3 * HOUR_MS, { ...making, closing })
  const id = idOf(found)
  return (member, at) => {
    if (!isOneOf(0.3, 'quiz', member)) return null
    const begins = chronicle.run(quiz.start, member, { id }, { at, person: member._id, found })
    const attempt = begins === null ? undefined : attemptAt(begins.quizzes, id)
    if (begins === null || attempt === undefined) return begins
    const answers = orderFor(found, attempt).map(({ question, options }) => {
      const right = found.questions[question]?.right ?? []
      const knows = chance('answer', member._id, question) < 0.68
      return knows ? options.flatMap((place, shown) => (right.includes(place) ? [shown] : [])) : [0]
    })
    const handed = { id, attempt: attempt.attempt, answers }
    const later = at + Math.floor(30_000 + chance('used', member._id) * 60_000)
    return chronicle.run(quiz.handIn, begins, handed, { at: later, person: member._id, found })
  }
}

/** Two of five have voted. */
function voting(stage: Stage): Deed {
  const { chronicle, nowMs } = stage
  const own = { kind: 'poll', options: [], most: 1, anonymous: true } as const
  const making = { own, save: pollMaking.save, publish: pollMaking.publish, draft: bookPoll }
  const closing = { closesAt: nowMs + 52 * HOUR_MS }
  const found = made<Poll>(stage, 'sample-content', nowMs - 20 * HOUR_MS, { ...making, closing })
  return (member, at) => {
    if (!isOneOf(0.4, 'poll', member)) return null
    const choices = [oneOf([0, 1, 1, 2, 3, 3, 3], 'choice', member._id)]
    return chronicle.run(poll.vote, member, { id: idOf(found), choices }, { at, person: member._id, found })
  }
}

const notes = ['', '', '', '周六来拿', '要红的', '帮邻居带一箱', '', '放门卫就好'] as const

/** Half the places of the relay are taken. */
function lining(stage: Stage): Deed {
  const { chronicle, nowMs } = stage
  const own = { kind: 'relay', places: 1, mostEach: 1, unit: '' } as const
  const making = { own, save: relayMaking.save, publish: relayMaking.publish, draft: appleRelay }
  const closing = { closesAt: nowMs + 30 * HOUR_MS }
  const found = made<Relay>(stage, 'sample-activity', nowMs - 6 * HOUR_MS, { ...making, closing })
  const id = idOf(found)
  let joined = 0
  return (member, at) => {
    if (joined >= found.places / 2 || !isOneOf(0.12, 'relay', member)) return null
    joined += 1
    const note = oneOf(notes, 'note', member._id)
    const asked = { id, quantity: 1 + Math.floor(chance('boxes', member._id) * found.mostEach) }
    const lots = [`relay:${id}:1`]
    return chronicle.run(
      relay.join,
      member,
      { ...asked, ...(note === '' ? {} : { note }) },
      { at, person: member._id, found: { relay: found, judged: clean, lots } },
    )
  }
}

/** The talk tomorrow is full, a few wait. */
function booking(stage: Stage): Deed {
  const { chronicle, nowMs } = stage
  const times = { startsAt: 0, endsAt: 0 }
  const own = {
    kind: 'event',
    form: 'talk',
    where: '',
    seats: 1,
    ...times,
    points: 0,
    codeKey: '',
    calledOff: '',
  } as const
  const draft = shownTalk(nowMs)
  const making = { own, save: eventMaking.save, publish: eventMaking.publish, draft, closing: {} }
  const found = made<Event>(stage, 'sample-activity', nowMs - 26 * HOUR_MS, making)
  let asked = 0
  return (member, at) => {
    if (asked >= found.seats + 5 || !isOneOf(0.25, 'event', member)) return null
    asked += 1
    return chronicle.run(event.join, member, { id: idOf(found) }, { at, person: member._id, found })
  }
}
