import { number, text, toggle } from '../setting'

const group = '圈子'

export const postsSettings = {
  'posts.open': toggle({
    group,
    title: '成员可以发帖和评论',
    initial: true,
    effect: '关闭后只有运营者能发。小程序还没有「社交-社区/论坛」类目时请关闭，不然过不了审核。',
  }),
  'posts.reviewAll': toggle({
    group,
    title: '先审后发',
    initial: false,
    effect: '打开后每一篇帖子都先进审核队列，通过了才让大家看到。带图的帖子总要看过再放出来。',
  }),
  'posts.wechatCheck': toggle({
    group,
    title: '微信内容安全检查',
    initial: true,
    effect: '文字和图片先请微信看一遍，没问题的图片自动放出来；微信没有回音的交给运营者看。关闭后带图的帖子都等人看。',
  }),
  'posts.perDay': number({
    group,
    title: '每人每天发帖',
    unit: '篇',
    initial: 20,
    min: 1,
    max: 200,
    effect: '超过的那天不能再发，评论不算。',
  }),
  'posts.topics': text({
    group,
    title: '话题',
    initial: '干货 提问 日常 活动',
    maxLength: 100,
    effect: '发帖时可以选的话题，用空格隔开。',
  }),
} as const
