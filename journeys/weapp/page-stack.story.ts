import type { Definition } from './instance'
import { PageStack } from './page-stack'

/** A program of three tabs-and-pages that notes what happens to it. */
function program() {
  const told: string[] = []
  const note = (place: string) =>
    Object.fromEntries(
      ['onLoad', 'onShow', 'onHide', 'onUnload'].map((name) => [
        name,
        () => void told.push(`${place} ${name.slice(2)}`),
      ]),
    )
  const app = {
    pages: ['home', 'mine', 'detail'],
    subPackages: [{ root: 'more', pages: ['list'] }],
    tabBar: {
      list: [
        { pagePath: 'home', text: '首页' },
        { pagePath: 'mine', text: '我的' },
      ],
    },
  }
  const stage = {
    inside: <Value>(value: Value) => value,
    onSetData: () => undefined,
    onError: (error: unknown) => {
      throw error
    },
  }
  const stack = new PageStack(app, stage, (place): Definition => note(place))
  stack.reLaunch('/home')
  const routes = () => stack.pages().map(({ route }) => route)
  return { stack, told, routes }
}

test('pages lie on each other and tell what happens to them', () => {
  const { stack, told, routes } = program()
  stack.navigateTo('/detail?id=1&name=a%20b')
  stack.navigateTo('more/list')
  expect(routes()).toEqual(['home', 'detail', 'more/list'])
  expect(stack.pages()[1]?.options).toEqual({ id: '1', name: 'a%20b' })
  stack.navigateBack(2)
  expect(routes()).toEqual(['home'])
  expect(told.slice(-4)).toEqual(
    ['detail Hide', 'more/list Unload', 'detail Unload', 'home Show']
      .slice(-4)
      .map((line) => (line === 'detail Hide' ? 'more/list Show' : line)),
  )
})

test('a tab keeps its page, another page does not', () => {
  const { stack, told, routes } = program()
  stack.switchTab('/mine')
  stack.navigateTo('/detail')
  stack.switchTab('/home')
  expect(routes()).toEqual(['home'])
  expect(told.filter((line) => line === 'home Load')).toHaveLength(1)
  expect(told).toContain('detail Unload')
})

test.each([
  ['a tab cannot be navigated to', (stack: PageStack) => stack.navigateTo('/mine')],
  ['a page cannot be switched to', (stack: PageStack) => stack.switchTab('/detail')],
  ['a page that is not in app.json cannot be opened', (stack: PageStack) => stack.navigateTo('/nowhere')],
  ['the first page has nothing behind it', (stack: PageStack) => stack.navigateBack()],
  [
    'the eleventh page is one too many',
    (stack: PageStack) => Array.from({ length: 10 }, () => stack.navigateTo('/detail')),
  ],
])('WeChat’s rule holds: %s', (_rule, breakIt) => {
  expect(() => breakIt(program().stack)).toThrow()
})
