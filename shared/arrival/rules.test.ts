import fc from 'fast-check'
import { decideVisit, placeOf, withStep } from './rules'
import { LONGEST_SCENE, readScene, sceneOf } from './scene'

const moment = { now: 5, today: '2027-03-08' }
const code = (length: number) => fc.stringMatching(new RegExp(`^[0-9A-Za-z]{${length}}$`))
const none = { channel: '', invite: '' }

describe('a scene', () => {
  test('says again what it was made of, within WeChat’s length and alphabet', () => {
    const channel = fc.oneof(fc.constant(''), fc.integer({ min: 1, max: 8 }).chain(code))
    const invite = fc.oneof(fc.constant(''), code(10))
    fc.assert(
      fc.property(channel, invite, (first, second) => {
        const scene = sceneOf({ channel: first, invite: second })
        expect(readScene(scene)).toEqual({ channel: first, invite: second })
        expect(scene).toMatch(/^[0-9A-Za-z&=]*$/)
        expect(scene.length).toBeLessThanOrEqual(LONGEST_SCENE)
      }),
    )
  })

  test.each([
    ['', none],
    ['c=', none],
    ['c=toolong99', none],
    ['c=a&c=b', none],
    ['i=short', none],
    ['i=0123456789&c=ab', { channel: 'ab', invite: '0123456789' }],
    ['c=ab&x=1&i=..........', { channel: 'ab', invite: '' }],
    ['c={$ne:1}', none],
    ['c=ab&i=0123456789&more=aaaaaaaaaaaaaaaaaaaa', none],
    ['undefined', none],
  ])('%j is read without harm', (scene, read) => {
    expect(readScene(scene)).toEqual(read)
  })

  test('of any kind is read as codes or as nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (scene) => {
        const { channel, invite } = readScene(scene)
        expect(channel).toMatch(/^[0-9A-Za-z]{0,8}$/)
        expect(invite).toMatch(/^([0-9A-Za-z]{10})?$/)
      }),
    )
  })
})

test('the first visit is kept for good; members, the banned and who left have come already', () => {
  const first = decideVisit({ state: 'visitor', arrival: null }, { channel: 'ab', invite: '' }, moment)
  expect(first).toEqual({ ok: true, value: { channel: 'ab', invite: '', at: 5, day: '2027-03-08', step: 0 } })
  const arrival = first.ok ? first.value : null
  expect(decideVisit({ state: 'visitor', arrival }, none, moment)).toMatchObject({ refusal: 'not-new' })
  for (const state of ['member', 'gone', 'banned']) {
    expect(decideVisit({ state, arrival: null }, none, moment)).toMatchObject({ refusal: 'not-new' })
  }
})

test('steps only rise, and who told of no visit came by no channel', () => {
  const seen = { channel: 'ab', invite: '', at: 1, day: '2027-03-07', step: 0 }
  const passed = withStep(seen, 'passed', moment)
  expect(passed).toEqual({ ...seen, step: placeOf('passed') })
  expect(withStep(passed, 'read', moment)).toBe(passed)
  expect(withStep(null, 'read', moment)).toEqual({ ...none, at: 5, day: '2027-03-08', step: 1 })
})
