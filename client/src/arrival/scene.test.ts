import { sceneOf } from './scene'

test.each([
  ['as a code carries it', { scene: 'c%3Dab%26i%3Dqk4T7xWm2p' }, 'c=ab&i=qk4T7xWm2p'],
  ['as it was', { scene: 'c=ab' }, 'c=ab'],
  ['badly encoded', { scene: '%E4' }, ''],
  ['not there', {}, ''],
  ['a number of WeChat’s', { scene: 1047 }, ''],
  ['without a query', undefined, ''],
  ['endless', { scene: 'x'.repeat(999) }, 'x'.repeat(200)],
])('a scene %s', (_name, query, scene) => {
  expect(sceneOf(query)).toBe(scene)
})
