import { number, text } from '../setting'

const group = '入群问答'
const welcome = '欢迎词'

/** What operators may write into the welcome; each stands for something known at the moment of joining. */
export const welcomePlaceholders = ['昵称', '社群', '日期'] as const

export const entrySettings = {
  'entry.questions': number({
    group,
    title: '抽几道题',
    unit: '道',
    initial: 3,
    min: 1,
    max: 10,
    effect: '每次问答从题库里随机抽的题数;已经开始的不变。',
  }),
  'entry.passMark': number({
    group,
    title: '答对几道算通过',
    unit: '道',
    initial: 3,
    min: 1,
    max: 10,
    effect: '不能多于抽的题数;已经开始的按开始时的算。',
  }),
  'entry.seconds': number({
    group,
    title: '限时',
    unit: '秒',
    initial: 120,
    min: 30,
    max: 1800,
    effect: '从拿到题目算起,超时算用掉一次机会。',
  }),
  'entry.attempts': number({
    group,
    title: '24 小时内几次机会',
    unit: '次',
    initial: 3,
    min: 1,
    max: 20,
    effect: '用完后,等最早的一次满 24 小时再来。',
  }),
  'entry.welcome': text({
    group: welcome,
    title: '第一句话',
    initial: '{昵称},欢迎来到{社群}。很高兴认识你。',
    maxLength: 80,
    placeholders: welcomePlaceholders,
    effect: '新成员加入后看到的第一句话,也会留在消息里。',
  }),
  'entry.welcomeRule1': text({
    group: welcome,
    title: '约定一',
    initial: '对着人说话:可以不同意,不伤人。',
    maxLength: 40,
    placeholders: welcomePlaceholders,
    effect: '欢迎页上的三句话约定之一。',
  }),
  'entry.welcomeRule2': text({
    group: welcome,
    title: '约定二',
    initial: '推荐可以,推销不行。',
    maxLength: 40,
    placeholders: welcomePlaceholders,
    effect: '欢迎页上的三句话约定之二。',
  }),
  'entry.welcomeRule3': text({
    group: welcome,
    title: '约定三',
    initial: '群里的话留在群里。',
    maxLength: 40,
    placeholders: welcomePlaceholders,
    effect: '欢迎页上的三句话约定之三。',
  }),
  'entry.welcomeWeek': text({
    group: welcome,
    title: '这一周',
    initial: '先在「今日」浇一次水,再进群说声你好。',
    maxLength: 80,
    placeholders: welcomePlaceholders,
    effect: '告诉新成员这一周有什么、可以先做什么。',
  }),
} as const
