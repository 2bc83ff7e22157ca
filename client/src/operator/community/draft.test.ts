import type { Setting as Described } from '../../../../shared/setting'
import { defaultSettings, settingCatalogue, settingKeys } from '../../../../shared/settings'
import { changesOf, edited, faultOf, faultTogether, readNumber, type Setting, sayValue, withSaved } from './draft'

/** The form as the server gives it (cloudfunctions/community). */
const all: Setting[] = settingKeys.map((key) => {
  const setting: Described = settingCatalogue[key]
  const { group, title, effect, kind } = setting
  const number = setting.kind === 'number' ? { unit: setting.unit, min: setting.min, max: setting.max } : { unit: '' }
  const text = setting.kind === 'text' ? { max: setting.maxLength } : {}
  const choice = setting.kind === 'choice' ? { choices: [...setting.choices] } : {}
  return {
    key,
    group,
    title,
    effect,
    kind,
    value: defaultSettings[key],
    initial: defaultSettings[key],
    ...number,
    ...text,
    ...choice,
  }
})
const named = (key: string): Setting => all.find((setting) => setting.key === key) as Setting
const points = named('checkin.points')

test('edits are collected in the order of the form', () => {
  const draft = edited(edited({}, named('points.quality'), 12), points, 3)
  expect(changesOf(all, draft).map(({ setting, value }) => [setting.key, value])).toEqual([
    ['checkin.points', 3],
    ['points.quality', 12],
  ])
})

test('a value put back to what it is, is no change', () => {
  expect(edited(edited({}, points, 3), points, 2)).toEqual({})
})

test('a value that somebody else has meanwhile set is no change', () => {
  const draft = edited({}, points, 3)
  expect(changesOf([{ ...points, value: 3 }], draft)).toEqual([])
})

test('back to the default is a change where the default was left', () => {
  const changed = { ...points, value: 5 }
  const draft = edited({}, changed, changed.initial)
  expect(changesOf([changed], draft)).toMatchObject([{ value: 2 }])
})

test.each([
  ['checkin.points', '', '要填一个整数'],
  ['checkin.points', 1.5, '要填一个整数'],
  ['checkin.points', 101, '不能大于 100'],
  ['checkin.points', -1, '不能小于 0'],
  ['checkin.points', 0, null],
  ['community.utcOffsetMinutes', -300, null],
  ['community.name', '  ', '不能空着'],
  ['community.name', '字'.repeat(21), '最多 20 个字'],
  ['community.name', '字'.repeat(20), null],
  ['community.readOnly', true, null],
  ['membership.entry', 'closed', null],
])('%s as %p: %p', (key, value, fault) => {
  expect(faultOf(named(key), value)).toBe(fault)
})

test('tiers that overtake each other are told at the one to mend', () => {
  const draft = edited({}, named('points.silverFrom'), 5_000)
  expect(faultTogether(all, draft)).toEqual({ key: 'points.goldFrom', fault: '黄金的起点要比白银高' })
  expect(faultTogether(all, {})).toBeNull()
})

test('what was typed is a number only when it is one', () => {
  expect(['480', ' -60 ', '', '3.5', '1e3'].map(readNumber)).toEqual([480, -60, '', '3.5', '1e3'])
})

test('values are said as people read them', () => {
  expect(sayValue(points, 2)).toBe('2 积分')
  expect(sayValue(named('community.readOnly'), true)).toBe('打开')
  expect(sayValue(named('membership.entry'), 'closed')).toBe('暂停加入')
  expect(sayValue(named('community.utcOffsetMinutes'), 480)).toBe('UTC+8')
  expect(sayValue(named('community.utcOffsetMinutes'), -210)).toBe('UTC−3:30')
})

test('what was saved stands over an answer from before it, and no longer than that', () => {
  const saved = { revision: 2, values: { 'checkin.points': 3 } }
  const pointsAt = (revision: number) => withSaved({ revision, settings: [points] }, saved).settings[0]?.value
  expect([1, 2, 3].map(pointsAt)).toEqual([3, 2, 2])
  expect(withSaved({ revision: 1, settings: [points] }, saved).revision).toBe(2)
})
