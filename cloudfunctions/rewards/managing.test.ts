/** What operators do with rewards: codes out of tables, the list of waiting orders page by page (SPEC 6.1, 6.3). */
import ExcelJS from 'exceljs'
import { type Community, startCommunity } from '../../journeys/community'
import { foundCommunity } from '../../journeys/founding'
import { accepted } from '../../journeys/outcomes'
import { join } from '../../shared/membership/contract'
import { redeem } from '../../shared/rewards/contract'
import { fulfil, importCodes, list, publish, save, waitingOrders } from '../../shared/rewards/operator-contract'

let community: Community
let brought = 0

beforeAll(async () => {
  community = await startCommunity()
  await foundCommunity(community)
})
afterAll(() => community.close())

const coupon = { kind: 'coupon', title: '咖啡券', price: 0, limited: true } as const
const newCoupon = async () => (await accepted(community.ask('owner', save, coupon))).reward

/** Puts a file into the storage as the client does, and gives its id. */
async function put(content: string | Buffer, ending = 'csv'): Promise<string> {
  brought += 1
  const door = `${community.url}/emulator/files?path=imports/codes/${brought}.${ending}`
  const response = await fetch(door, { method: 'POST', body: new Uint8Array(Buffer.from(content)) })
  return ((await response.json()) as { fileID: string }).fileID
}
async function workbook(...rows: unknown[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('券')
  for (const row of rows) sheet.addRow(row)
  return Buffer.from(await book.xlsx.writeBuffer())
}

describe('coupon codes out of a table', () => {
  test('good rows are kept, the others told by line and reason, whatever column the codes stand in', async () => {
    const reward = await newCoupon()
    const file = await put(
      await workbook(
        ['批次', '券码'],
        ['一', 'CUP-1'],
        ['一', 12_345_678],
        ['一', 'CUP-1'],
        [],
        ['二', '有空 格'],
        ['二', 'x'.repeat(41)],
      ),
      'xlsx',
    )
    expect(await accepted(community.ask('owner', importCodes, { reward, file }))).toEqual({
      ...{ reward, imported: 2, made: 2, faulty: 3 },
      rows: [
        { line: 4, code: 'CUP-1', reason: 'twice-in-file' },
        { line: 6, code: '有空 格', reason: 'bad-characters' },
        { line: 7, code: 'x'.repeat(40), reason: 'too-long' },
      ],
    })
  })

  test('without a heading the first column counts; what the community has already is not taken again', async () => {
    const reward = await newCoupon()
    const file = await put('A-1\nA-2\nCUP-1\n')
    expect(await accepted(community.ask('owner', importCodes, { reward, file }))).toMatchObject({
      imported: 2,
      rows: [{ line: 3, code: 'CUP-1', reason: 'known-already' }],
    })
    expect(await community.ask('owner', importCodes, { reward, file })).toMatchObject({
      refusal: 'nothing-new',
      detail: { faulty: 3 },
    })
    const { rewards } = await accepted(community.ask('owner', list, {}))
    expect(rewards.find((one) => one.reward === reward)).toMatchObject({ made: 2, left: 2 })
  })

  test.each<[string, () => Promise<string>, string]>([
    ['an empty file', () => put(''), 'file-empty'],
    ['a picture', () => put(Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'latin1'), 'png'), 'not-a-table'],
    ['a file that is not there', async () => (await put('A-9')).replace('imports/', 'nowhere/'), 'no-such-file'],
    ['a heading alone', () => put('券码\n'), 'nothing-new'],
  ])('%s is refused by name', async (_name, file, refusal) => {
    const reward = await newCoupon()
    expect(await community.ask('owner', importCodes, { reward, file: await file() })).toMatchObject({ refusal })
  })

  test('lines and a file at once, or neither, is refused', async () => {
    const reward = await newCoupon()
    const ask = (input: object) => community.ask('owner', importCodes, { reward, ...input })
    expect(await ask({})).toMatchObject({ refusal: 'lines-or-file' })
    expect(await ask({ lines: 'B-1', file: await put('B-1') })).toMatchObject({ refusal: 'lines-or-file' })
  })
})

test('waiting orders come in pages, whoever waits longest first, each order once', async () => {
  const asked = { kind: 'privilege', title: '共读位', price: 0, limited: false } as const
  const { reward } = await accepted(community.ask('owner', save, asked))
  await accepted(community.ask('owner', publish, { reward }))
  await new Promise((resolve) => setTimeout(resolve, 3_200))
  for (let number = 0; number < 5; number++) {
    await accepted(community.ask(`waits-${number}`, join, { nickname: `排队${number}` }))
    for (let times = 0; times < 1 + (number % 2); times++)
      await accepted(community.ask(`waits-${number}`, redeem, { reward, price: 0 }))
  }
  const seen: string[] = []
  let cursor: string | null | undefined
  do {
    const page = await accepted(
      community.ask('owner', waitingOrders, { limit: 2, ...(cursor == null ? {} : { cursor }) }),
    )
    seen.push(...page.orders.map(({ nickname }) => nickname))
    cursor = page.next
  } while (cursor !== null)
  expect(seen).toEqual(['排队0', '排队1', '排队1', '排队2', '排队3', '排队3', '排队4'])
  const [first] = (await accepted(community.ask('owner', waitingOrders, {}))).orders
  await accepted(community.ask('owner', fulfil, { member: first?.member ?? '', order: first?.order ?? '' }))
  expect((await accepted(community.ask('owner', waitingOrders, {}))).orders).toHaveLength(6)
}, 30_000)
