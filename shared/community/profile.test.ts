import { communityKinds, decideProfile, freshProfile, type Profile, presets } from './profile'

const asked = (rest: Partial<Profile>): Profile => ({ ...freshProfile, ...rest })

test.each(communityKinds)('the preset of a %s community is a whole that may be saved as it is', (kind) => {
  expect(presets[kind].mix.reduce((sum, { percent }) => sum + percent, 0)).toBe(100)
  expect(decideProfile(freshProfile, asked({ ...presets[kind], kind, introduction: '新' })).ok).toBe(true)
})

test('presets are those of SPEC 1.1', () => {
  const words = communityKinds.map((kind) => {
    const { mix, hours } = presets[kind]
    return `${kind} ${mix.map(({ title, percent }) => `${percent}% ${title}`).join(' ')} ${hours.from}–${hours.to}`
  })
  expect(words).toEqual([
    'social 90% 互动 10% 通知 20–22',
    'commercial 60% 产品 30% 活动 10% 服务 12–14',
    'mixed 50% 知识 30% 福利 20% 讨论 10–11',
  ])
})

const share = (title: string, percent: number) => ({ title, percent })
test.each([
  ['a mix of 99 %', { mix: [share('互动', 99)] }, 'mix-not-whole'],
  ['a mix of 101 %', { mix: [share('互动', 90), share('通知', 11)] }, 'mix-not-whole'],
  ['one content named twice', { mix: [share('互动', 50), share('互动', 50)] }, 'named-twice'],
  ['one interest named twice', { audience: { ages: null, region: '', interests: ['读书', '读书'] } }, 'named-twice'],
  ['hours that end before they begin', { hours: { from: 22, to: 20 } }, 'hours-turned-around'],
  ['hours of nothing', { hours: { from: 20, to: 20 } }, 'hours-turned-around'],
  ['ages turned around', { audience: { ages: { from: 40, to: 18 }, region: '', interests: [] } }, 'ages-turned-around'],
  ['one age', { audience: { ages: { from: 18, to: 18 }, region: '', interests: [] } }, 'yes'],
  ['nothing new', {}, 'nothing-to-change'],
] as [string, Partial<Profile>, string][])('%s', (_name, change, expected) => {
  const decided = decideProfile(freshProfile, asked(change))
  expect(decided.ok ? 'yes' : decided.refusal).toBe(expected)
})
