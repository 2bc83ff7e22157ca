import { number, text, toggle } from '../setting'

const group = '邀请'

export const referralSettings = {
  'referral.rewards': toggle({
    group,
    title: '邀请有奖励',
    initial: true,
    effect: '关掉以后,新完成的邀请不再给积分和礼物;卡片和海报照常能发,已发的不变。',
  }),
  'referral.perDay': number({
    group,
    title: '每天直接算数的邀请',
    unit: '位',
    initial: 20,
    min: 1,
    max: 1000,
    effect: '同一位成员一天内超过这个数的邀请先留着,等运营者放行或不算。',
  }),
  'referral.fraudDays': number({
    group,
    title: '作弊追回期',
    unit: '天',
    initial: 30,
    min: 0,
    max: 365,
    effect: '被邀请的人在这些天内因作弊被移出,邀请人的积分收回,不再够数的礼物没用的部分也收回。',
  }),
  'referral.basicFrom': number({
    group,
    title: '第一份礼物',
    unit: '位',
    initial: 3,
    min: 1,
    max: 1000,
    effect: '算数的朋友到这个数,送第一份礼物。',
  }),
  'referral.advancedFrom': number({
    group,
    title: '第二份礼物',
    unit: '位',
    initial: 10,
    min: 1,
    max: 1000,
    effect: '算数的朋友到这个数,送第二份礼物。',
  }),
  'referral.exclusiveFrom': number({
    group,
    title: '第三份礼物',
    unit: '位',
    initial: 30,
    min: 1,
    max: 1000,
    effect: '算数的朋友到这个数,送第三份礼物。',
  }),
  'referral.basicTitle': text({
    group,
    title: '第一份礼物的名字',
    initial: '基础礼包',
    maxLength: 8,
    effect: '写在邀请页的路线上。',
  }),
  'referral.advancedTitle': text({
    group,
    title: '第二份礼物的名字',
    initial: '进阶权益',
    maxLength: 8,
    effect: '写在邀请页的路线上。',
  }),
  'referral.exclusiveTitle': text({
    group,
    title: '第三份礼物的名字',
    initial: '专属福利',
    maxLength: 8,
    effect: '写在邀请页的路线上。',
  }),
} as const
