/**
 * Right answers cannot leave before the end (SPEC 2.4, 7.1, DESIGN law 7): every action that `/contract` names is asked by every
 * role below those who keep the questions, and everything that comes back is read. An action that nobody knows how to ask
 * fails the test, so that a new one is walked too. The same walk looks for an address (SPEC 6.3).
 */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { type Answer, type Community, startCommunity } from '../../journeys/community'
import { readableIn } from '../../journeys/laws'
import { accepted } from '../../journeys/outcomes'
import { changeSettings } from '../../shared/community/contract'
import { saveQuestion, start } from '../../shared/entry/contract'
import * as event from '../../shared/event/contract'
import { create } from '../../shared/groups/contract'
import { appoint, claimOwnership, join } from '../../shared/membership/contract'
import { resume } from '../../shared/moderation/contract'
import * as poll from '../../shared/poll/contract'
import * as quiz from '../../shared/quiz/contract'
import * as relay from '../../shared/relay/contract'
import { redeem, setAddress } from '../../shared/rewards/contract'
import * as rewards from '../../shared/rewards/operator-contract'
import { accept, publish } from '../../shared/rulebook/contract'

/** Stands in every keyword and explanation. */
const MARK = '绝不外传'
/** Where somebody else's parcel goes: shown to its member and to who ships, by one door each (SPEC 6.3). */
const ADDRESS = { name: '收件甲乙', phone: '13912345678', detail: '无人知晓路 77 号' }
const SHOWN = 'rewards.showAddress'
const SHIPPERS = ['owner', 'activity', 'assistant']
const HOUR_MS = 3_600_000

/** The roles that may see what is right: of entry questions, of quizzes. */
const KEEPERS = { entry: ['owner', 'content', 'supervisor'], quiz: ['owner', 'content'] }
const readers = ['visitor', 'member', 'kol', 'assistant', 'activity', 'supervisor'] as const
/** They may see what is right; where a parcel goes, only who ships it. */
const keepers = ['owner', 'content'] as const
type Reader = (typeof readers)[number] | (typeof keepers)[number]

interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly pattern?: string
  readonly minimum?: number
  readonly minItems?: number
}
interface Described {
  readonly name: string
  readonly function: string
  readonly kind: 'command' | 'query'
  readonly caller: string
  readonly input: Schema
}

let community: Community
let actions: readonly Described[] = []
/** Ids by the field that asks for them; of activities by capability. */
const known = new Map<string, string>()
/** Two quizzes that differ only in what is right. */
const quizzes: string[] = []

const question = (text: string, right: 0 | 2) => ({
  ...{ kind: 'single' as const, text, shelf: 'published' as const },
  options: ['甲', '乙', '丙'].map((option, place) => ({ text: option, right: place === right })),
})
const quizDraft = (right: readonly (readonly number[])[]) => ({
  title: '同一份测验',
  questions: right.map((places, number) => ({
    ...{ text: `第${number + 1}题`, kind: 'multiple' as const, options: ['子', '丑', '寅', '卯'] },
    ...{ right: [...places], explanation: `${MARK}${number}` },
  })),
  limitSeconds: 600,
  prizes: [{ right: 1, points: 5 }],
})

async function people(): Promise<void> {
  await accepted(community.ask('owner', claimOwnership, { key: community.ownershipKey }))
  for (const openid of [...readers.slice(1), 'content', ...buyers]) {
    const { account } = await accepted(community.ask(openid, join, { nickname: openid }))
    known.set(openid, account)
    const role = openid as 'kol' | 'content' | 'assistant' | 'activity' | 'supervisor'
    if (openid !== 'member' && !buyers.includes(openid))
      await accepted(community.ask('owner', appoint, { member: account, role }))
  }
}

/** Two who wait for a parcel: the walks end one's membership after the other's. */
const buyers: readonly string[] = ['other', 'another']
const orders = new Map<string, string>()

/** From now on the walk asks about this member, and their order. */
function askAbout(buyer: string): void {
  known.set('member', known.get(buyer) ?? '')
  known.set('order', orders.get(buyer) ?? '')
}

async function entryTest(): Promise<void> {
  await accepted(community.ask('owner', publish, { revision: 0 }))
  for (const [text, right] of [
    ['入群题一', 0],
    ['入群题二', 2],
  ] as const)
    await accepted(community.ask('owner', saveQuestion, question(text, right)))
  const written = { kind: 'keywords' as const, text: '入群题三', keywords: [`${MARK}词`], shelf: 'published' as const }
  known.set('question', (await accepted(community.ask('owner', saveQuestion, written))).question)
  const changes = [{ key: 'membership.entry', value: 'test' }]
  await accepted(community.ask('owner', changeSettings, { changes, reason: '试' }))
  for (const openid of readers.slice(1)) await accepted(community.ask(openid, accept, { version: 1 }))
  await accepted(community.ask('visitor', accept, { version: 1 }))
  await new Promise((resolve) => setTimeout(resolve, 3_200))
  known.set('attempt', (await accepted(community.ask('visitor', start, {}))).attempt.id)
}

async function openedQuiz(right: readonly (readonly number[])[]): Promise<string> {
  const { id } = await accepted(community.ask('owner', quiz.save, { draft: quizDraft(right) }))
  await accepted(community.ask('owner', quiz.publish, { id, closesAt: Date.now() + HOUR_MS }))
  return id
}

async function everythingElse(): Promise<void> {
  const closesAt = Date.now() + HOUR_MS
  const made = async (kind: string, saved: Promise<{ id: string }>, shown: (id: string) => Promise<Answer>) => {
    const { id } = await saved
    known.set(kind, id)
    await accepted(shown(id))
  }
  const draft = { title: '下个月读什么', options: ['边城', '城南旧事'], most: 1, anonymous: true }
  await made('poll', accepted(community.ask('owner', poll.save, { draft })), (id) =>
    community.ask('owner', poll.publish, { id, closesAt }),
  )
  const shared = { title: '团苹果', places: 20, mostEach: 3, unit: '箱' }
  await made('relay', accepted(community.ask('owner', relay.save, { draft: shared })), (id) =>
    community.ask('owner', relay.publish, { id, closesAt }),
  )
  const times = { startsAt: closesAt, endsAt: closesAt + HOUR_MS }
  const meeting = { form: 'meet-up' as const, title: '春天的山茶', where: '东门', seats: 5, points: 10, ...times }
  await made('event', accepted(community.ask('owner', event.save, { draft: meeting })), (id) =>
    community.ask('owner', event.publish, { id }),
  )
  const { group } = await accepted(community.ask('owner', create, { name: '一群', platform: 'qq', places: 9 }))
  known.set('group', group)
  const asked = { kind: 'physical' as const, title: '书签', price: 0, limited: false }
  const { reward } = await accepted(community.ask('owner', rewards.save, asked))
  await accepted(community.ask('owner', rewards.publish, { reward }))
  known.set('reward', reward)
  await new Promise((resolve) => setTimeout(resolve, 3_200))
  for (const buyer of buyers) {
    const { order } = await accepted(community.ask(buyer, redeem, { reward, price: 0 }))
    await accepted(community.ask(buyer, setAddress, { order, address: ADDRESS }))
    orders.set(buyer, order)
  }
  askAbout('other')
}

beforeAll(async () => {
  community = await startCommunity()
  actions = ((await community.contract()) as { actions: Described[] }).actions
  await people()
  quizzes.push(await openedQuiz([[0], [0, 1], [3]]), await openedQuiz([[2, 3], [2], [0, 1]]))
  known.set('quiz', await openedQuiz([[1], [0, 2], [3]]))
  await everythingElse()
  await entryTest()
}, 120_000)
afterAll(() => community.close())

/** Texts of the shapes that contracts ask for, beside the ids that are there. */
const shapes = [
  ...['某个文字', '2026-01-01', '2026-01', '1', 'a', 'abc123', 'g1', '123456', 'anAttempt001', 'abcdefghij'],
  ...['0123456789abcdef', '0123456789abcdefGHIJ', '0123456789abcdefGHIJ0123', '41-0123456789abcdefGHIJ'],
  ...['018f0000-0000-7000-8000-000000000001', 'cloud://env-1a.6d61/pictures/a.png'],
  ...['post:018f0000-0000-7000-8000-000000000001', 'comment:018f0000-0000-7000-8000-000000000001'],
]

function valueFor(field: string, schema: Schema, id: string): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  if (schema.anyOf?.[0] !== undefined) return valueFor(field, schema.anyOf[0], id)
  if (schema.type === 'array')
    return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => valueFor('', schema.items ?? {}, id))
  if (schema.type === 'object' || schema.properties !== undefined) return objectFor(schema, id)
  if (schema.type === 'boolean') return true
  if (schema.type === 'number' || schema.type === 'integer') return schema.minimum ?? 1
  const fitting = (text: string | undefined) => text !== undefined && new RegExp(schema.pattern ?? '', 'u').test(text)
  const own = field === 'id' ? id : known.get(field)
  if (fitting(own)) return own
  if (field === 'day' || field === 'expires') return '2026-01-01'
  return shapes.find(fitting) ?? `nothing fits ${schema.pattern}`
}

const objectFor = ({ properties = {}, required = [] }: Schema, id: string): Record<string, unknown> =>
  Object.fromEntries(required.map((field) => [field, valueFor(field, properties[field] ?? {}, id)]))

/** An input for an action, with what is really there wherever its fields ask for it. */
const inputFor = ({ name, input }: Described, id = known.get(name.split('.')[0] ?? '') ?? 'none'): unknown =>
  objectFor(input, id)

interface Heard {
  readonly by: Reader
  readonly action: string
  readonly answer: Answer
}

/** An answer that is a sheet is read cell by cell. */
async function unfolded(answer: Answer): Promise<Answer> {
  const { content } = (answer.ok ? answer.value : {}) as { content?: unknown }
  if (typeof content !== 'string') return answer
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(content, 'base64') as never)
  return { ok: true, value: book.worksheets.map((sheet) => sheet.getSheetValues()) }
}

/** What would end the walk for whoever asks it: these come last. */
const LAST = ['moderation.stop', 'membership.remove', 'membership.leave']

async function walk(kind: 'query' | 'command', by: readonly Reader[] = readers): Promise<Heard[]> {
  const heard: Heard[] = []
  const inOrder = [
    ...actions.filter(({ name }) => !LAST.includes(name)),
    ...LAST.flatMap((last) => actions.filter(({ name }) => name === last)),
  ]
  for (const action of inOrder.filter((one) => one.kind === kind)) {
    const asking = by.map(async (reader): Promise<Heard> => {
      const answer = await community.call(reader, action.function, action.name, inputFor(action))
      return { by: reader, action: action.name, answer: await unfolded(answer) }
    })
    heard.push(...(await Promise.all(asking)))
  }
  return heard
}

/** Where in a value something is found: by a name of a field and what stands under it. */
function found(value: unknown, isLeak: (field: string, value: unknown) => boolean, field = ''): string[] {
  if (isLeak(field, value)) return [`${field}: ${JSON.stringify(value).slice(0, 80)}`]
  if (Array.isArray(value)) return value.flatMap((one) => found(one, isLeak, field))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => found(inner, isLeak, name))
}

/** Names under which what is right would stand. How many were right, and how many a prize needs, are counts. */
const TELLING = /^(is)?(right|correct|keywords?|explanations?|solutions?|answerKeys?)$/i
const isTelling = (field: string, value: unknown): boolean =>
  (typeof value === 'string' && value.includes(MARK)) ||
  (TELLING.test(field) && value !== null && typeof value !== 'number')

const leaksIn = (heard: readonly Heard[]): string[] =>
  heard
    .filter(({ by, action }) => !(action.startsWith('entry.') && KEEPERS.entry.includes(by)))
    .flatMap(({ by, action, answer }) => found(answer, isTelling).map((leak) => `${action} told ${by} ${leak}`))

const isAddress = (_field: string, value: unknown): boolean =>
  typeof value === 'string' && Object.values(ADDRESS).some((part) => value.includes(part))

const addressesIn = (heard: readonly Heard[]): string[] =>
  heard
    .filter(({ by, action }) => !(action === SHOWN && SHIPPERS.includes(by)))
    .flatMap(({ by, action, answer }) => found(answer, isAddress).map((leak) => `${action} told ${by} ${leak}`))

/** Files that were kept while the walk went on: what is exported is read like what is answered. */
async function files(): Promise<Map<string, Buffer>> {
  const kept = new Map<string, Buffer>()
  for (const entry of await readdir(community.data, { recursive: true, withFileTypes: true })) {
    if (!/\.(xlsx|csv|json|txt)$/.test(entry.name)) continue
    const name = path.join(entry.parentPath, entry.name)
    kept.set(name, await readFile(name))
  }
  return kept
}

async function leaksInFiles(before: ReadonlyMap<string, Buffer>): Promise<string[]> {
  const { readTable } = await import('../platform/spreadsheet.late')
  const fresh = [...(await files())].filter(([name]) => !before.has(name))
  const read = await Promise.all(
    fresh.map(async ([name, bytes]) => [name, bytes.toString(), JSON.stringify(readTable(bytes))]),
  )
  return read
    .filter((texts) => texts.some((text) => [MARK, ...Object.values(ADDRESS)].some((secret) => text?.includes(secret))))
    .map(([name]) => `${name} tells what it must not`)
}

it('every action has an input that its door lets through', async () => {
  const refused: string[] = []
  for (const action of actions) {
    // Whoever may not ask is refused before: the owner may ask all.
    const told = await community.call('nobody-at-all', action.function, action.name, inputFor(action))
    if (!told.ok && told.refusal === 'invalid-input') refused.push(`${action.name} ${JSON.stringify(told)}`)
  }
  expect(refused).toEqual([])
  expect(actions.length).toBeGreaterThan(100)
}, 60_000)

describe('before the end', () => {
  it.each(readers.filter((by) => by !== 'visitor'))(
    'two quizzes that differ in what is right look alike to %s',
    async (by) => {
      for (const action of actions.filter(({ name, caller }) => name.startsWith('quiz.') && caller === 'member')) {
        const told = []
        for (const id of quizzes)
          told.push(await community.call(by, action.function, action.name, inputFor(action, id)))
        expect([action.name, comparable(told[0])]).toEqual([action.name, comparable(told[1])])
      }
    },
    60_000,
  )

  it('the questions of the entry test look all alike, whichever option is right', async () => {
    const { attempt } = await accepted(community.ask('visitor', start, {}))
    const shapesOf = attempt.questions
      .filter(({ kind }) => kind === 'single')
      .map((one) =>
        JSON.stringify({
          ...one,
          question: '',
          text: '',
          options: [...one.options].map((option) => Object.keys(option).join()),
        }),
      )
    expect(new Set(shapesOf).size).toBe(1)
  })

  it('no answer to any role below those who keep the questions tells what is right, nor where a parcel goes, and no file does', async () => {
    const before = await files()
    const heard = [...(await walk('query')), ...(await walk('command')), ...(await walk('query'))]
    expect(leaksIn(heard)).toEqual([])
    expect(addressesIn(heard)).toEqual([])
    expect(shownTo(heard)).toEqual(['activity', 'assistant'])
    expect(await leaksInFiles(before)).toEqual([])
    // The walk has been where the questions are: a test and a quiz under way were really shown.
    const shown = JSON.stringify(heard.filter(({ answer }) => answer.ok))
    for (const text of ['入群题一', '入群题三', '第1题', '第3题']) expect(shown).toContain(text)
    const answered = new Set(heard.filter(({ answer }) => answer.ok).map(({ action }) => action))
    expect(answered.size).toBeGreaterThan(60)
  }, 240_000)

  it('those who keep the questions are told where a parcel goes by one door, if they ship; no file and no log tells it', async () => {
    askAbout('another')
    await accepted(community.ask('owner', resume, { reason: '走完一遍' }))
    const before = await files()
    const heard = [
      ...(await walk('query', keepers)),
      ...(await walk('command', keepers)),
      ...(await walk('query', keepers)),
    ]
    expect(addressesIn(heard)).toEqual([])
    expect(shownTo(heard)).toEqual(['owner'])
    expect(await leaksInFiles(before)).toEqual([])
    expect(await readableIn(community, Object.values(ADDRESS))).toEqual([])
    expect(await readableIn(community, ['书签'])).not.toEqual([])
    expect(Object.values(ADDRESS).filter((part) => community.log().includes(part))).toEqual([])
    const answered = new Set(heard.filter(({ answer }) => answer.ok).map(({ action }) => action))
    expect(answered.size).toBeGreaterThan(80)
  }, 240_000)
})

/** Who was really shown where the parcel goes. */
const shownTo = (heard: readonly Heard[]): string[] =>
  [...new Set(heard.filter(({ action, answer }) => action === SHOWN && answer.ok).map(({ by }) => by))].sort()

/** Without ids, instants and the order in which they are shown. */
function comparable(value: unknown): unknown {
  if (typeof value === 'number') return value > 1_000_000_000_000 ? 'an instant' : value
  if (typeof value === 'string')
    return quizzes.includes(value) ? 'a quiz' : /^[0-9A-Za-z]{12}$/.test(value) ? 'an attempt' : value
  if (Array.isArray(value))
    return value
      .map(comparable)
      .map((one) => JSON.stringify(one))
      .sort()
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, comparable(inner)]))
}
