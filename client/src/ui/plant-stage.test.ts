import { samplePicture } from '../platform/sample-picture'
import { stageOf, stepOf } from './plant-stage'

const { tiers } = samplePicture().community

test('each tier has its plant', () => {
  expect((['bronze', 'silver', 'gold', 'platinum'] as const).map(stageOf)).toEqual(['sprout', 'bush', 'bloom', 'tree'])
})

test.each([
  ['bronze', 0, 0],
  ['bronze', 39, 0],
  ['bronze', 40, 1],
  ['bronze', 199, 4],
  ['silver', 200, 0],
  ['silver', 640, 2],
  ['silver', 999, 4],
  ['gold', 1000, 0],
  ['platinum', 3000, 0],
  ['platinum', 4200, 2],
  ['platinum', 90_000, 4],
] as const)('%s with growth %i is at step %i', (tier, growth, step) => {
  expect(stepOf(growth, tier, tiers)).toBe(step)
})

test('growth never shrinks the plant within a stage', () => {
  const steps = Array.from({ length: 800 }, (_, index) => stepOf(200 + index, 'silver', tiers))
  expect(steps).toEqual([...steps].sort())
})

test('tiers set to the same beginning do not break it', () => {
  expect(
    stepOf(5, 'bronze', [
      { tier: 'bronze', from: 0 },
      { tier: 'silver', from: 0 },
    ]),
  ).toBe(4)
})
