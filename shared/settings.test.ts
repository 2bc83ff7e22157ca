import fc from 'fast-check'
import * as v from 'valibot'
import { type Setting, schemaOf } from './setting'
import {
  defaultSettings,
  faultOfSetting,
  faultOfSettings,
  isSettingKey,
  type SettingKey,
  settingCatalogue,
  settingKeys,
  settingsWith,
  tierPlanOf,
} from './settings'

const setting = (key: SettingKey): Setting => settingCatalogue[key]
const each = settingKeys.map((key) => [key, setting(key)] as const)

test('the defaults are the numbers of SPEC 3 and 4', () => {
  expect(defaultSettings).toMatchObject({
    'community.utcOffsetMinutes': 480,
    'community.readOnly': false,
    'membership.entry': 'open',
    'checkin.points': 2,
    'checkin.bonus7': 5,
    'checkin.bonus30': 20,
    'checkin.makeUpCost': 5,
    'checkin.makeUpsPerMonth': 2,
    'checkin.makeUpDays': 7,
    'points.quality': 10,
    'points.qualityPerDay': 3,
    'points.qualityPerMonth': 20,
    'points.invitation': 15,
    'points.activityPerDay': 100,
    'points.monthsValid': 12,
    'points.approvalAbove': 500,
    'points.silverFrom': 200,
    'points.goldFrom': 1000,
    'points.platinumFrom': 3000,
    'arrival.officialFrom': 15,
    'arrival.officialTo': 25,
    'arrival.adsFrom': 8,
    'arrival.adsTo': 12,
    'arrival.groupsFrom': 20,
    'arrival.groupsTo': 30,
    'referral.rewards': true,
    'referral.perDay': 20,
    'referral.fraudDays': 30,
    'referral.basicFrom': 3,
    'referral.advancedFrom': 10,
    'referral.exclusiveFrom': 30,
  })
})

describe.each(each)('%s', (key, { initial, kind, ...described }) => {
  test('has a default that is valid and unchanged by its own schema', () => {
    expect(faultOfSetting(key, initial)).toBeNull()
    expect(v.parse(schemaOf(setting(key)), initial)).toBe(initial)
  })

  test('tells the operator its group, its title and its effect', () => {
    for (const told of [described.group, described.title, described.effect]) expect(told.trim()).not.toBe('')
  })

  test('is named after its capability', () => {
    expect(key).toMatch(
      /^(community|membership|groups|arrival|entry|checkin|points|posts|referral|rewards)\.[a-z][A-Za-z0-9]*$/,
    )
  })

  test('refuses every value of another kind', () => {
    const others: unknown[] = [null, undefined, {}, [], { $gt: 0 }, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1.5]
    if (kind !== 'number') others.push(0, 1)
    if (kind !== 'switch') others.push(true, false)
    if (kind === 'number' || kind === 'switch') others.push('1', 'true', '')
    expect(others.filter((value) => faultOfSetting(key, value) === null)).toEqual([])
  })
})

describe.each(each.flatMap(([key, one]) => (one.kind === 'number' ? [[key, one] as const] : [])))(
  'the number %s',
  (key, { min, max }) => {
    test('is whole and lies within its bounds, both included', () => {
      expect(Number.isSafeInteger(min) && Number.isSafeInteger(max) && min < max).toBe(true)
      expect(faultOfSetting(key, min)).toBeNull()
      expect(faultOfSetting(key, max)).toBeNull()
      for (const value of [min - 1, max + 1, min + 0.5])
        expect([value, faultOfSetting(key, value)]).not.toEqual([value, null])
    })
  },
)

describe.each(each.flatMap(([key, one]) => (one.kind === 'text' ? [[key, one] as const] : [])))(
  'the text %s',
  (key, { maxLength }) => {
    test('is not empty and not over-long', () => {
      expect(faultOfSetting(key, '字'.repeat(maxLength))).toBeNull()
      for (const value of ['', '   ', '字'.repeat(maxLength + 1)]) expect(faultOfSetting(key, value)).not.toBeNull()
    })

    test('is counted as people count, and hides nothing', () => {
      expect(faultOfSetting(key, '🌱'.repeat(maxLength))).toBeNull()
      for (const hidden of ['\u202e', '\u0000', '\u200b', '\n'])
        expect(faultOfSetting(key, `a${hidden}b`)).not.toBeNull()
    })
  },
)

describe.each(each.flatMap(([key, one]) => (one.kind === 'choice' ? [[key, one] as const] : [])))(
  'the choice %s',
  (key, { choices }) => {
    test('is one of its choices', () => {
      for (const { value } of choices) expect(faultOfSetting(key, value)).toBeNull()
      expect(faultOfSetting(key, 'anything-else')).not.toBeNull()
      expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length)
    })
  },
)

test.each(['constructor', '__proto__', 'toString', 'checkin', 'checkin.point', ''])('%j is no setting', (key) => {
  expect(isSettingKey(key)).toBe(false)
})

describe('tiers', () => {
  const withTiers = (silver: number, gold: number, platinum: number) =>
    settingsWith({ 'points.silverFrom': silver, 'points.goldFrom': gold, 'points.platinumFrom': platinum })

  test.each([
    [200, 1_000, 3_000, null],
    [1, 2, 3, null],
    [1_000, 1_000, 3_000, 'points.goldFrom'],
    [1_001, 1_000, 3_000, 'points.goldFrom'],
    [200, 3_000, 3_000, 'points.platinumFrom'],
    [200, 3_001, 3_000, 'points.platinumFrom'],
  ])('at %i, %i, %i: the fault lies with %s', (silver, gold, platinum, key) => {
    expect(faultOfSettings(withTiers(silver, gold, platinum))?.key ?? null).toBe(key)
  })

  test('stand together exactly when they ascend', () => {
    const from = fc.integer({ min: 1, max: 20 })
    fc.assert(
      fc.property(from, from, from, (silver, gold, platinum) => {
        const ascending =
          new Set([silver, gold, platinum]).size === 3 && Math.max(silver, gold, platinum) === platinum && silver < gold
        expect(faultOfSettings(withTiers(silver, gold, platinum)) === null).toBe(ascending)
      }),
      { numRuns: 500 },
    )
  })

  test('begin at 0 for bronze, whatever is set', () => {
    expect(tierPlanOf(withTiers(5, 6, 7))).toEqual({ bronze: 0, silver: 5, gold: 6, platinum: 7 })
  })
})

test('settings in force are the defaults with the changes over them, and changing one never changes the defaults', () => {
  const before = JSON.stringify(defaultSettings)
  expect(settingsWith({ 'checkin.points': 9 })).toEqual({ ...defaultSettings, 'checkin.points': 9 })
  expect(JSON.stringify(defaultSettings)).toBe(before)
})
