import fc from 'fast-check'
import type { Setting } from '../setting'
import { defaultSettings, type SettingKey, settingCatalogue, settingKeys, settingsWith } from '../settings'
import { decideSettings, type SettingChange } from './change-settings'
import { type Community, planOf } from './state'

const community = (changes: Community['changes'] = {}): Community => ({
  _id: 'community',
  version: 3,
  kind: 'community',
  changes,
  revision: 7,
  pauses: [],
  rulebook: 0,
  owner: 'someone',
  sample: false,
  outbox: [],
  answered: [],
  forgottenUpTo: '',
  due: 0,
})

const change = (key: string, value: SettingChange['value']): SettingChange => ({ key, value })

describe('changing settings', () => {
  test('keeps what differs from the default and raises the revision by one', () => {
    const decided = decideSettings(community(), [change('checkin.points', 3), change('points.quality', 12)])
    expect(decided).toEqual({
      ok: true,
      value: { ...community(), revision: 8, changes: { 'checkin.points': 3, 'points.quality': 12 } },
    })
  })

  test('back to its default is no longer a change', () => {
    const decided = decideSettings(community({ 'checkin.points': 3, 'points.quality': 12 }), [
      change('checkin.points', 2),
    ])
    expect(decided).toMatchObject({ ok: true, value: { changes: { 'points.quality': 12 }, revision: 8 } })
    if (decided.ok) expect(Object.keys(decided.value.changes)).toEqual(['points.quality'])
  })

  test('of a text keeps it without the space around it', () => {
    const decided = decideSettings(community(), [change('community.name', '  读书会 ')])
    expect(decided).toMatchObject({ ok: true, value: { changes: { 'community.name': '读书会' } } })
  })

  test.each([
    ['to what it is already', { 'checkin.points': 3 }, [change('checkin.points', 3)]],
    ['to the default it has already', {}, [change('checkin.points', 2)]],
    [
      'to the text it has, with space around it',
      {},
      [change('community.name', ` ${defaultSettings['community.name']} `)],
    ],
    ['there and back in one go', {}, [change('checkin.points', 3), change('checkin.points', 2)]],
  ])('%s is nothing to change', (_name, changes, asked) => {
    expect(decideSettings(community(changes), asked)).toEqual({ ok: false, refusal: 'nothing-to-change' })
  })

  test.each([
    ['a setting nobody knows', change('checkin.luck', 1), 'unknown-setting'],
    ['an inherited name', change('constructor', 1), 'unknown-setting'],
    ['the prototype', change('__proto__', 1), 'unknown-setting'],
    ['a number below its bounds', change('checkin.points', -1), 'invalid-setting'],
    ['a number above its bounds', change('checkin.points', 101), 'invalid-setting'],
    ['half a point', change('checkin.points', 1.5), 'invalid-setting'],
    ['a number as text', change('checkin.points', '3'), 'invalid-setting'],
    ['a switch as number', change('community.readOnly', 1), 'invalid-setting'],
    ['an empty name', change('community.name', '  '), 'invalid-setting'],
    ['another choice', change('membership.entry', 'sometimes'), 'invalid-setting'],
    ['silver at gold', change('points.silverFrom', 1_000), 'invalid-setting'],
    ['gold below silver', change('points.goldFrom', 100), 'invalid-setting'],
    ['platinum at gold', change('points.platinumFrom', 1_000), 'invalid-setting'],
  ])('%s is refused, and with it everything that was asked beside it', (_name, bad, refusal) => {
    for (const asked of [[bad], [change('points.quality', 12), bad], [bad, change('points.quality', 12)]]) {
      const before = community({ 'checkin.points': 5 })
      const decided = decideSettings(before, asked)
      expect(decided).toMatchObject({ ok: false, refusal })
      expect(decided).toMatchObject({ detail: { key: expect.any(String) } })
      expect(before).toEqual(community({ 'checkin.points': 5 }))
    }
  })

  test('two tiers may pass each other when both are changed at once', () => {
    const asked = [change('points.silverFrom', 2_000), change('points.goldFrom', 2_500)]
    expect(decideSettings(community(), asked)).toMatchObject({ ok: true })
    expect(decideSettings(community(), asked.slice(0, 1))).toMatchObject({ ok: false, refusal: 'invalid-setting' })
  })

  test('a tier is judged against what an earlier change left, not against the defaults', () => {
    const moved = community({ 'points.goldFrom': 500 })
    expect(decideSettings(moved, [change('points.silverFrom', 600)])).toMatchObject({
      ok: false,
      refusal: 'invalid-setting',
    })
  })

  /** Valid and invalid values of any setting. */
  const asked = fc.constantFrom<SettingKey>(...settingKeys).chain((key) => {
    const setting: Setting = settingCatalogue[key]
    const values: Record<Setting['kind'], fc.Arbitrary<SettingChange['value']>> = {
      number: fc.constantFrom(0, 1, 2, 7, 100, 199, 200, 480, 500, 1_000, 2_999, 3_000, 10_000, -1, 0.5),
      text: fc.constantFrom('甲', ' 甲 ', '', '字'.repeat(50), String(setting.initial)),
      choice: fc.constantFrom('open', 'closed', 'ajar'),
      switch: fc.boolean(),
    }
    return values[setting.kind].map((value): SettingChange => ({ key, value }))
  })

  test('whatever is asked, the outcome can stand: valid, ascending, no default kept, all or nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.array(asked, { minLength: 1, maxLength: 4 }), { maxLength: 12 }), (rounds) => {
        let now = community()
        for (const round of rounds) {
          const decided = decideSettings(now, round)
          if (!decided.ok) continue
          const settings = settingsWith(decided.value.changes)
          // The last word on each key holds, the others are as before.
          const last = new Map(round.map(({ key, value }) => [key, typeof value === 'string' ? value.trim() : value]))
          const before = settingsWith(now.changes)
          for (const key of settingKeys) expect([key, settings[key]]).toEqual([key, last.get(key) ?? before[key]])
          for (const key of Object.keys(decided.value.changes) as SettingKey[]) {
            expect(decided.value.changes[key]).not.toBe(defaultSettings[key])
          }
          expect(settings['points.silverFrom']).toBeLessThan(settings['points.goldFrom'])
          expect(settings['points.goldFrom']).toBeLessThan(settings['points.platinumFrom'])
          expect(decided.value.revision).toBe(now.revision + 1)
          expect(settings).not.toEqual(before)
          now = decided.value
        }
      }),
      { numRuns: 500 },
    )
  })
})

test('the plan in force is the community’s settings, its revision and its pauses', () => {
  const pauses = [{ from: '2026-02-16', to: null }]
  expect(planOf({ ...community({ 'checkin.points': 3 }), pauses })).toEqual({
    settings: { ...defaultSettings, 'checkin.points': 3 },
    revision: 7,
    pauses,
  })
})
