import type { ClauseGroup } from './state'

/** A rulebook to begin with, in our own words: operators change what does not fit and publish it (SPEC 2.3). */
export const starterRulebook: readonly ClauseGroup[] = [
  {
    title: '发言',
    clauses: [
      {
        id: 'speech-1',
        title: '对着人说话',
        text: '屏幕那头是真实的人。可以不同意一个观点,不嘲笑、不辱骂说出它的人。',
      },
      {
        id: 'speech-2',
        title: '让话题接得上',
        text: '围绕社群的主题聊;想聊别的先问一句大家介不介意。连续刷屏、接龙表情请忍一忍。',
      },
      { id: 'speech-3', title: '晚上轻一点', text: '夜里十一点到早上七点,不@所有人、不发长语音,急事私下找运营者。' },
      {
        id: 'speech-4',
        title: '转述要有出处',
        text: '转发消息请带上来源;拿不准真假的,先标明「未核实」。谣言一经确认,由发的人当众更正。',
      },
    ],
  },
  {
    title: '广告',
    clauses: [
      {
        id: 'ads-1',
        title: '推荐可以,推销不行',
        text: '自己用过、没有好处费的推荐欢迎分享;商品链接、拉群、砍价、助力请不要发。',
      },
      {
        id: 'ads-2',
        title: '合作先报备',
        text: '想介绍自己的课程、店铺或活动,先发给运营者看过,同意后在约定的时间发一次。',
      },
    ],
  },
  {
    title: '隐私',
    clauses: [
      { id: 'privacy-1', title: '群里的话留在群里', text: '没有当事人点头,不截图外传别人的聊天、头像和照片。' },
      {
        id: 'privacy-2',
        title: '不打听,不公开',
        text: '不追问、不公布别人的电话、住址、单位和家人情况,也别把自己的证件号发在群里。',
      },
    ],
  },
  {
    title: '争议',
    clauses: [
      {
        id: 'dispute-1',
        title: '三句之后私下说',
        text: '公开争论到第三个来回还没有结果,请换到私聊,或交给运营者调停。',
      },
      {
        id: 'dispute-2',
        title: '不拉人站队',
        text: '不在群里点名声讨,不另建小群围攻谁。涉及钱款的纠纷,群里只提醒,不裁决。',
      },
    ],
  },
  {
    title: '处理',
    clauses: [
      {
        id: 'penalty-1',
        title: '先提醒,再禁言',
        text: '第一次由运营者私下提醒;再犯禁言一到七天;仍然不改,请出社群。每一次都会说明依据哪一条。',
      },
      {
        id: 'penalty-2',
        title: '不给机会的事',
        text: '诈骗、骚扰、泄露他人隐私和违法内容,一经核实直接移出,不能再次加入。',
      },
      {
        id: 'penalty-3',
        title: '作弊的积分收回',
        text: '用假账号邀请、代签到、钻规则空子得到的积分和权益会撤销,情节严重的按上一条处理。',
      },
    ],
  },
  {
    title: '申诉',
    clauses: [
      {
        id: 'appeal-1',
        title: '七天内可以申诉',
        text: '觉得处理不公,七天内把经过发给没有参与这次处理的运营者,三天内会有答复和理由。',
      },
      {
        id: 'appeal-2',
        title: '群规会变,变了会说',
        text: '群规更新时,会列出改了什么并请大家重新确认;没有确认之前,仍然可以看,只是暂时不能发。',
      },
    ],
  },
]
