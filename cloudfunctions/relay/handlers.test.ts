import ExcelJS from 'exceljs'
import { type Community, startCommunity } from '../../journeys/community'
import { foundCommunity } from '../../journeys/founding'
import { accepted, tallyOf } from '../../journeys/outcomes'
import { join as become, leave } from '../../shared/membership/contract'
import { close, edit, join, publish, read, save, sheet, view, withdraw } from '../../shared/relay/contract'

/** How many join at once; the long form is for a machine that has time. */
const MANY = Number(process.env.QUNPU_RELAY_RUSH ?? 90)
const PLACES = Math.round((MANY * 2) / 3)

let community: Community

beforeAll(async () => {
  community = await startCommunity()
  await foundCommunity(community)
})
afterAll(() => community.close())

const listed = () => new Promise((resolve) => setTimeout(resolve, 1_100))

async function opened(places: number): Promise<string> {
  const draft = { title: '团苹果', places, mostEach: 3, unit: '箱' }
  const { id } = await accepted(community.ask('owner', save, { draft }))
  await accepted(community.ask('owner', publish, { id, closesAt: Date.now() + 3_600_000 }))
  return id
}

let people = 0
async function members(count: number): Promise<string[]> {
  const openids = Array.from({ length: count }, () => `joiner-${++people}`)
  for (let from = 0; from < count; from += 30) {
    await Promise.all(
      openids.slice(from, from + 30).map((openid) => community.ask(openid, become, { nickname: openid })),
    )
  }
  return openids
}
/** What a spreadsheet program reads from the file: a note that begins like a formula is a text. */
async function rowsOfSheet(id: string): Promise<unknown[]> {
  const { content } = await accepted(community.ask('owner', sheet, { id }))
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(content, 'base64') as never)
  const rows: unknown[] = []
  book.worksheets[0]?.eachRow((row) => {
    row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula))
    rows.push((row.values as unknown[]).slice(1).map(String))
  })
  return rows
}

const seen = (openid: string, id: string) => accepted(community.ask(openid, view, { id }))

it(`${MANY} who join a relay of ${PLACES} places at once: exactly so many are in, each once, in one order for all`, async () => {
  const id = await opened(PLACES)
  const openids = await members(MANY)
  const told = await Promise.all(
    openids.map((openid) => community.ask(openid, join, { id, quantity: 2, note: '要红的' })),
  )
  expect(tallyOf(told)).toEqual({ ok: PLACES, full: MANY - PLACES })
  await listed()
  const { rows, total } = await seen(openids[0] ?? '', id)
  expect([rows.length, total]).toEqual([PLACES, PLACES * 2])
  expect(new Set(rows.map(({ nickname }) => nickname)).size).toBe(PLACES)
  expect(rows.map(({ place }) => place)).toEqual(rows.map((_, index) => index + 1))
  const again = await seen(openids[1] ?? '', id)
  expect(again.rows.map(({ nickname }) => nickname)).toEqual(rows.map(({ nickname }) => nickname))
  const winners = openids.filter((_, place) => told[place]?.ok)
  expect(new Set(rows.map(({ nickname }) => nickname))).toEqual(new Set(winners))
}, 240_000)

it('a place that is withdrawn is somebody else’s, at the end of the list', async () => {
  const id = await opened(2)
  const [first = '', second = '', third = ''] = await members(3)
  for (const openid of [first, second]) await accepted(community.ask(openid, join, { id, quantity: 1 }))
  expect(await community.ask(third, join, { id, quantity: 1 })).toMatchObject({ refusal: 'full' })
  await accepted(community.ask(first, withdraw, { id }))
  await accepted(community.ask(third, join, { id, quantity: 3, note: '周五来拿' }))
  expect(await community.ask(first, join, { id, quantity: 1 })).toMatchObject({ refusal: 'full' })
  await listed()
  expect((await seen(third, id)).rows).toMatchObject([
    { place: 1, nickname: second },
    { place: 2, nickname: third, quantity: 3, note: '周五来拿', mine: true },
  ])
})

it('quantity and note may be changed until it closes, and the makers have the whole list', async () => {
  const id = await opened(5)
  const [openid = ''] = await members(1)
  expect(await community.ask(openid, edit, { id, quantity: 2 })).toMatchObject({ refusal: 'not-in' })
  await accepted(community.ask(openid, join, { id, quantity: 1 }))
  expect(await community.ask(openid, join, { id, quantity: 1 })).toMatchObject({ refusal: 'already-in' })
  expect(await community.ask(openid, edit, { id, quantity: 9 })).toMatchObject({ refusal: 'too-many' })
  await accepted(community.ask(openid, edit, { id, quantity: 2, note: '=1+1' }))
  expect((await accepted(community.ask('owner', read, { id }))).rows).toMatchObject([{ quantity: 2, note: '=1+1' }])
  expect(await rowsOfSheet(id)).toEqual([
    ['序号', '昵称', '数量（箱）', '备注'],
    ['1', openid, '2', '=1+1'],
  ])
  const { closesAt } = await accepted(community.ask('owner', close, { id }))
  await new Promise((resolve) => setTimeout(resolve, 3_100))
  await community.clock(new Date(closesAt).toISOString())
  for (const deed of [community.ask(openid, edit, { id, quantity: 1 }), community.ask(openid, withdraw, { id })]) {
    expect(await deed).toMatchObject({ refusal: 'ended' })
  }
  await community.clock(null)
})

it('who leaves the community leaves the list, and the place is somebody else’s', async () => {
  const id = await opened(1)
  const [first = '', second = ''] = await members(2)
  await accepted(community.ask(first, join, { id, quantity: 1 }))
  expect(await community.ask(second, join, { id, quantity: 1 })).toMatchObject({ refusal: 'full' })
  await accepted(community.ask(first, leave, { confirm: true }))
  await accepted(community.ask(second, join, { id, quantity: 2 }))
  expect((await seen(second, id)).rows).toMatchObject([{ place: 1, nickname: second, quantity: 2 }])
})

it('a join that is sent eight times takes one place', async () => {
  const id = await opened(3)
  const [openid = ''] = await members(1)
  const requestId = community.newRequestId()
  const send = () => community.ask(openid, join, { id, quantity: 1 }, requestId)
  expect(tallyOf(await Promise.all(Array.from({ length: 8 }, send)))).toEqual({ ok: 8 })
  expect((await seen(openid, id)).rows).toHaveLength(1)
})
