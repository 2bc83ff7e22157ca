/** What deleting an account erases and what stays (SPEC 2.6). */
export const erased: readonly string[] = [
  '昵称、头像和角色',
  '签到日历、连续天数和勋章',
  '积分余额、成长值和等级',
  '写过的帖子、评论和点过的赞',
  '还留着的收货地址',
]
export const stays: readonly string[] = [
  '积分和兑换的记录会留在账本里，但不再属于任何人',
  '没通过或下架的内容有一份冻结的副本，也不再属于任何人',
  '再回来时，一切从头开始',
]
/** What has to be typed. */
export const LEAVE_WORD = '注销'
