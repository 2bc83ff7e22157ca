import Taro from '@tarojs/taro'

/** Where things are. Tab pages are in the main package, everything else in the sub-package of its capability. */
export const routes = {
  today: '/today/pages/index',
  rewards: '/rewards/tab/index',
  circle: '/circle/pages/index',
  myPosts: '/posts/pages/mine',
  myComments: '/posts/pages/my-comments',
  me: '/me/pages/index',
  manage: '/manage/pages/index',
  look: '/arrival/pages/look',
  rules: '/arrival/pages/rules',
  entryTest: '/arrival/pages/test',
  welcome: '/arrival/pages/welcome',
  statement: '/points/pages/statement',
  leaderboard: '/points/pages/leaderboard',
  badges: '/badges/pages/index',
  groups: '/groups/pages/index',
  messages: '/messages/pages/index',
  orders: '/rewards/pages/orders',
  referral: '/referral/pages/index',
  profile: '/membership/pages/profile',
  myData: '/membership/pages/my-data',
  claim: '/membership/pages/claim',
  activities: '/activity/pages/index',
  quiz: '/quiz/pages/index',
  poll: '/poll/pages/index',
  relay: '/relay/pages/index',
  event: '/event/pages/index',
} as const

const tabs: readonly string[] = [routes.today, routes.circle, routes.rewards, routes.me, routes.manage]

/** Is this path, without its query, a page of the tab bar? */
export const isTab = (path: string): boolean => tabs.includes(path)

export const rewardRoute = (reward: string): string => `/rewards/pages/reward?reward=${reward}`
export const orderRoute = (order: string): string => `/rewards/pages/order?order=${order}`

/** Goes to a page; a query may follow the path. */
export function goTo(url: string): void {
  const path = url.split('?')[0] ?? url
  void (isTab(path) ? Taro.switchTab({ url: path }) : Taro.navigateTo({ url }))
}

/** Goes to a page from which nobody comes back to this one: a step on the way in that is done. */
export function goOnTo(url: string): void {
  void (tabs.includes(url) ? Taro.switchTab({ url }) : Taro.redirectTo({ url }))
}

/** Goes back, or home when this page was opened directly. */
export function goBack(): void {
  void (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.switchTab({ url: routes.today }))
}
