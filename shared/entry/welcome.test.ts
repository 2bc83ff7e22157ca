import { defaultSettings, faultOfSetting } from '../settings'
import { welcomeFor } from './welcome'

test('the welcome says who is welcome where', () => {
  const { words, rules, week } = welcomeFor(
    '小满',
    { ...defaultSettings, 'community.name': '山茶读书会' },
    '2027-01-05',
  )
  expect(words).toBe('小满,欢迎来到山茶读书会。很高兴认识你。')
  expect(rules).toHaveLength(3)
  expect(week).not.toBe('')
})

test('a nickname that looks like a placeholder stays a nickname', () => {
  const { words } = welcomeFor('{社群}', { ...defaultSettings, 'entry.welcome': '{昵称},{日期}好' }, '2027-01-05')
  expect(words).toBe('{社群},1 月 5 日好')
})

test.each([
  ['{昵称},欢迎来到{社群},今天是{日期}', null],
  ['没有空要填', null],
  ['{名字},你好', 'unknown placeholder'],
  ['{昵称,你好', 'unknown placeholder'],
  ['昵称},你好', 'unknown placeholder'],
  ['{{昵称}}', 'unknown placeholder'],
  ['', 'Invalid length: Expected >=1 but received 0'],
])('%j is checked when it is saved: %s', (text, fault) => {
  expect(faultOfSetting('entry.welcome', text)).toBe(fault)
})
