import { freshProfile } from '../../../../shared/community/profile'
import { draftOf, faultOf, isSame, presetChanges, profileToSend, sayPreset, withPreset } from './profile-draft'

const { kind, introduction, functions, mix, hours } = freshProfile
const told = {
  ...{ name: '山茶', slogan: '一起读', kind, introduction, hours },
  audience: { ages: null, region: '', interests: [] },
  functions: [...functions],
  mix: [...mix],
}
const draft = draftOf(told)

test('a profile that was not touched is sent as it was told', () => {
  const { name: _name, slogan: _slogan, ...rest } = told
  expect(profileToSend(draft)).toEqual(rest)
  expect(isSame(draft, { ...draft, introduction: ' ' })).toBe(true)
})

test('a preset spells out what it changes, and changes just that', () => {
  expect(presetChanges(draft, 'social')).toEqual([])
  expect(presetChanges(draft, 'commercial')).toEqual([
    { title: '内容配比', before: '互动 90%、通知 10%', after: '产品 60%、活动 30%、服务 10%' },
    { title: '黄金时段', before: '20 点到 22 点', after: '12 点到 14 点' },
  ])
  const after = withPreset(draft, 'mixed')
  expect(presetChanges(after, 'mixed')).toEqual([])
  expect(profileToSend(after)).toMatchObject({ kind: 'mixed', hours: { from: 10, to: 11 }, introduction })
  expect(sayPreset('social')).toContain('20 点到 22 点')
})

test.each<[string, Partial<typeof draft>, string]>([
  ['ages turned around', { everybody: false, ageFrom: '40', ageTo: '20' }, '写反'],
  ['no age', { everybody: false, ageFrom: '' }, '年龄'],
  ['an interest twice', { interests: '读书，读书' }, '两遍'],
  ['too many interests', { interests: '一、二、三、四、五、六、七、八、九' }, '8 个'],
  ['a share without a name', { mix: [{ title: ' ', percent: '100' }] }, '名字'],
  ['shares that are no whole', { mix: [{ title: '互动', percent: '90' }] }, '90%'],
  ['half a percent', { mix: [{ title: '互动', percent: '99.5' }] }, '1% 到 100%'],
  ['hours turned around', { hourFrom: '22', hourTo: '20' }, '晚'],
  ['no hour', { hourTo: '25' }, '钟点'],
])('%s is told before it is sent', (_name, change, words) => {
  expect(faultOf({ ...draft, ...change })).toContain(words)
  expect(faultOf(draft)).toBeNull()
})
