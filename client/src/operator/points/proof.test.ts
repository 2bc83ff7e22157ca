import { type Answer, cloud, forgetCloud } from '../../platform/cloud-stand-in'
import { forgetAll } from '../../platform/taro-stand-in'
import { notYet, type Proof, proveAll, sayMismatch } from './proof'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../../platform/taro-stand-in'))
jest.mock('../../platform/retry', () => ({
  ...jest.requireActual<object>('../../platform/retry'),
  pause: async () => undefined,
}))
jest.mock('../../platform/cloud', () => jest.requireActual<object>('../../platform/cloud-stand-in'))

const wrong = { account: 'a', what: 'balance', stored: 9, proved: 8 }
const page = (next: string | null, mismatches: object[] = []): Answer => ({
  ok: true,
  value: { checked: 50, entries: 400, mismatches, next },
})

async function run(answers: Answer[], from: Proof = notYet, stopAfter = Number.POSITIVE_INFINITY): Promise<Proof> {
  cloud.answers = { 'points.prove': answers }
  const told: Proof[] = []
  await proveAll(
    from,
    (proof) => told.push(proof),
    () => (told.at(-1)?.pages.length ?? 0) + 1 >= stopAfter,
  )
  return told.at(-1) ?? from
}

beforeEach(() => {
  forgetAll()
  forgetCloud()
})

test('goes from page to page to the end and counts', async () => {
  expect(await run([page('p1'), page('p2'), page(null)])).toEqual({
    state: 'done',
    members: 150,
    entries: 1_200,
    mismatches: [],
    pages: [true, true, true],
    cursor: null,
  })
  expect(cloud.asked.map(({ input }) => input)).toEqual([{}, { cursor: 'p1' }, { cursor: 'p2' }])
})

test('stops after a page and goes on from there', async () => {
  const stopped = await run([page('p1'), page('p2'), page(null)], notYet, 2)
  expect(stopped).toMatchObject({ state: 'stopped', members: 100, cursor: 'p2' })
  forgetCloud()
  expect(await run([page(null)], stopped)).toMatchObject({ state: 'done', members: 150 })
})

test('a fault keeps what was proved', async () => {
  const failed = await run([page('p1', [wrong]), { ok: false, refusal: 'not-allowed' }])
  expect(failed).toMatchObject({ state: 'failed', members: 50, cursor: 'p1', mismatches: [wrong], pages: [false] })
  expect(failed.reason).toBe('你没有这个权限')
})

test('what does not agree is said in words', () => {
  expect(['balance', 'growth', 'entries', 'lots', 'number of x', 'balance after x', 'new'].map(sayMismatch)).toEqual([
    '余额和明细之和',
    '成长值和明细之和',
    '明细的笔数',
    '未到期积分之和',
    '有一笔的序号',
    '有一笔之后的余额',
    '有一处',
  ])
})
