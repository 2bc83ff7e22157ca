import { isOperator } from '../../../shared/permissions'
import { routes } from '../platform/routes'
import type { Me } from '../platform/session'
import type { IconName } from '../ui/Icon'

export interface Tab {
  readonly route: string
  readonly title: string
  readonly icon: IconName
}

const today: Tab = { route: routes.today, title: '今日', icon: 'today' }
const circle: Tab = { route: routes.circle, title: '圈子', icon: 'circle' }
const rewards: Tab = { route: routes.rewards, title: '权益', icon: 'gift' }
const me: Tab = { route: routes.me, title: '我的', icon: 'me' }
const manage: Tab = { route: routes.manage, title: '管理', icon: 'manage' }

/** 管理 is for operators only. The server refuses others whatever is shown. */
export const tabsFor = (member: Pick<Me, 'role'> | null): readonly Tab[] =>
  isOperator(member?.role ?? null) ? [today, circle, rewards, me, manage] : [today, circle, rewards, me]
