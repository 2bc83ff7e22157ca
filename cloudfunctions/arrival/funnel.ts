/** What operators see of the way in. Nothing is written down for it: indexes of the visits themselves are counted. */
import { type Channel, type ChannelKind, codeOfChannel, MOST_OPEN_CHANNELS } from '../../shared/arrival/channel'
import * as contract from '../../shared/arrival/channel-contract'
import {
  costPerMember,
  expectationOf,
  type Funnel,
  filtersOf,
  funnelOf,
  judge,
  type Taker,
} from '../../shared/arrival/funnel'
import { placeOf } from '../../shared/arrival/rules'
import type { QuestionDocument } from '../../shared/entry/state'
import { type Step, steps } from '../../shared/membership/steps'
import { accept, refuse } from '../../shared/outcome'
import type { Person } from '../../shared/person'
import type { Settings } from '../../shared/settings'
import type { IndexedQuery } from '../platform/documents'
import { type Call, query } from '../platform/handler'
import { readChannel, told } from './channels'

/** What all channels count together is kept so long; what one channel counts follows the moment. */
const LIST_KEPT_MS = 60_000

/** Questions are judged by the newest people of each step who took the test. */
const TAKERS_PER_STEP = 300
/** Questions that an answer tells. */
const TOLD_QUESTIONS = 20

/** The most documents a closed list tells. */
const MOST_CLOSED = 30

type Counting = Pick<Call, 'documents' | 'remembered'>

/** The people of a channel, or of all. */
type Where = IndexedQuery['where']
const ofChannel = (code: string): Where => ({ 'arrival.channel': code })
const ofAll: Where = {}

const countOf = ({ documents }: Counting, where: Where, step: Step): Promise<number> =>
  documents.count('people', { ...where, 'arrival.step': { gte: placeOf(step) } })

/** Five counts along an index, whatever the number of people. */
async function readFunnel(call: Counting, where: Where): Promise<Funnel> {
  const counts = await Promise.all(steps.map(async (step) => [step, await countOf(call, where, step)] as const))
  return funnelOf(Object.fromEntries(counts) as Funnel)
}

const readEnds = async (call: Counting, where: Where) => {
  const [seen, joined] = await Promise.all([countOf(call, where, 'seen'), countOf(call, where, 'joined')])
  return { seen: Math.max(seen, joined), joined }
}

const figures = (kind: ChannelKind, costFen: number, funnel: Pick<Funnel, 'seen' | 'joined'>, settings: Settings) => {
  const expected = expectationOf(kind, settings)
  return { costPerMemberFen: costPerMember(costFen, funnel.joined), expected, judgement: judge(funnel, expected) }
}

export const channels = query(contract.channels, async ({ shelf }, call) => {
  const most = shelf === 'open' ? MOST_OPEN_CHANNELS : MOST_CLOSED
  const where = { kind: 'channel', shelf }
  const found = await call.documents.readMany<Channel>('things', { where, sort: [['rank', 'desc']], limit: most + 1 })
  const listed = found.slice(0, most)
  const kept = <Value>(name: string, load: () => Promise<Value>) =>
    call.remembered(`arrival:${name}`, load, LIST_KEPT_MS)
  const ends = (code: string) => kept(`channel:${code}`, () => readEnds(call, ofChannel(code)))
  const [all, alone, ...counted] = await Promise.all([
    kept('all', () => readFunnel(call, ofAll)),
    ends(''),
    ...listed.map((channel) => ends(codeOfChannel(channel))),
  ])
  return accept({
    channels: listed.map((channel, index) => {
      const { seen, joined } = counted[index] ?? { seen: 0, joined: 0 }
      const { kind, costFen } = channel.terms
      return { ...told(channel), seen, joined, ...figures(kind, costFen, { seen, joined }, call.plan.settings) }
    }),
    more: found.length > most,
    all,
    alone,
  })
})

/** Who took the test, the newest of each step: one read along the index for each. */
async function readTakers({ documents }: Counting, where: Where): Promise<Taker[]> {
  const taken = steps.filter((step) => placeOf(step) >= placeOf('started'))
  const found = await Promise.all(
    taken.map((step) =>
      documents.readMany<Person>('people', {
        where: { ...where, 'arrival.step': placeOf(step) },
        sort: [['arrival.at', 'desc']],
        limit: TAKERS_PER_STEP,
        fields: ['arrival', 'entry.tallies'],
      }),
    ),
  )
  return found.flat().map(({ arrival, entry }) => ({
    joined: arrival?.step === placeOf('joined'),
    tallies: entry.tallies,
  }))
}

const QUESTIONS_READ = 1_000

/** The words of the questions that operators can still see, by their ids. */
const questionTexts = (call: Counting): Promise<ReadonlyMap<string, string>> =>
  call.remembered(
    'arrival:questions',
    async () => {
      const found = await call.documents.readMany<QuestionDocument>('things', {
        where: { kind: 'question', shelf: { in: ['published', 'draft'] } },
        limit: QUESTIONS_READ,
        fields: ['question.text'],
      })
      return new Map(found.map(({ _id, question }) => [_id.slice('question:'.length), question.text]))
    },
    LIST_KEPT_MS,
  )

async function readFilters(call: Counting, name: string, where: Where) {
  const takers = (await call.remembered(`arrival:takers:${name}`, () => readTakers(call, where), LIST_KEPT_MS)).filter(
    ({ tallies }) => tallies.length > 0,
  )
  const texts = takers.length === 0 ? new Map<string, string>() : await questionTexts(call)
  const questions = filtersOf(takers).flatMap(({ question, ...counted }) => {
    const text = texts.get(question)
    return text === undefined ? [] : [{ text, ...counted }]
  })
  return { takers: takers.length, questions: questions.slice(0, TOLD_QUESTIONS) }
}

export const questionFilters = query(contract.questionFilters, async (_input, call) =>
  accept(await readFilters(call, '', ofAll)),
)

export const channelFunnel = query(contract.channelFunnel, async ({ channel: code }, call) => {
  const channel = await readChannel(call.documents, code)
  if (channel === null) return refuse('no-such-channel')
  const [funnel, filters] = await Promise.all([
    call.remembered(`arrival:funnel:${code}`, () => readFunnel(call, ofChannel(code))),
    readFilters(call, code, ofChannel(code)),
  ])
  const { kind, costFen } = channel.terms
  return accept({
    ...told(channel),
    picture: channel.picture === '' ? null : channel.picture,
    funnel,
    ...figures(kind, costFen, funnel, call.plan.settings),
    ...filters,
  })
})
