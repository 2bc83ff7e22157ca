/** The pages of the sub-package `operator`. */
export const operatorPages = {
  members: '/operator/membership/pages/list',
  waiting: '/operator/points/pages/waiting',
  proof: '/operator/points/pages/proof',
  reviews: '/operator/entry/pages/reviews',
  door: '/operator/entry/pages/door',
  questions: '/operator/entry/pages/questions',
  rulebook: '/operator/rulebook/pages/edit',
  profile: '/operator/community/pages/profile',
  stage: '/operator/community/pages/stage',
  invitations: '/operator/referral/pages/held',
  rewards: '/operator/rewards/pages/list',
  orders: '/operator/rewards/pages/orders',
  scan: '/operator/rewards/pages/scan',
  activities: '/operator/activity/pages/list',
  groups: '/operator/groups/pages/list',
  channels: '/operator/arrival/pages/channels',
  checkin: '/operator/checkin/pages/switch',
  queue: '/operator/posts/pages/queue',
  emergency: '/operator/moderation/pages/emergency',
  removals: '/operator/moderation/pages/removals',
  words: '/operator/moderation/pages/words',
  evidence: '/operator/posts/pages/evidence',
  settings: '/operator/community/pages/settings',
  audit: '/operator/audit/pages/list',
} as const

/** One group's page. */
export const groupPage = (group: string): string => `/operator/groups/pages/group?group=${group}`
