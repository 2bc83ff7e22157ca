import { number } from '../setting'

const group = '群'
const people = (title: string, initial: number, effect: string) =>
  number({ group, title, unit: '人', initial, min: 1, max: 10_000, effect })

export const groupsSettings = {
  'groups.wechatCapacity': people('微信群上限', 500, '新建微信群时最多能放多少人；已建的群不变。'),
  'groups.wechatByCode': people(
    '微信群扫码上限',
    200,
    '群里超过这个人数就不能扫码，要由群里的人邀请；新建的群按它分配。',
  ),
  'groups.wecomCapacity': people('企业微信群上限', 2_000, '新建企业微信群时最多能放多少人；已建的群不变。'),
  'groups.qqCapacity': people('QQ 群上限', 2_000, '新建 QQ 群时最多能放多少人；已建的群不变。'),
  'groups.dingtalkCapacity': people('钉钉群上限', 3_000, '新建钉钉群时最多能放多少人；已建的群不变。'),
  'groups.codeDays': number({
    group,
    title: '微信群码有效期',
    unit: '天',
    initial: 7,
    min: 1,
    max: 30,
    effect: '上传微信群码时，失效日最远能填到几天以后。',
  }),
  'groups.warnDays': number({
    group,
    title: '群码提前提醒',
    unit: '天',
    initial: 1,
    min: 1,
    max: 7,
    effect: '群码失效前几天，「管理」里提醒更换。',
  }),
  'groups.roomWarning': number({
    group,
    title: '名额提醒',
    unit: '个',
    initial: 20,
    min: 0,
    max: 1_000,
    effect: '所有群剩下的名额不多于这个数时，「管理」里提醒开新群。',
  }),
} as const
