import { choice, number, text, toggle } from '../setting'

const group = '社群'

export const communitySettings = {
  'community.name': text({
    group,
    title: '社群名称',
    initial: '我们的社群',
    maxLength: 20,
    effect: '显示在「今日」顶部和分享卡片上。',
  }),
  'community.slogan': text({
    group,
    title: '一句话介绍',
    initial: '每天见一面，一起慢慢长大',
    maxLength: 40,
    effect: '新访客第一眼看到的话。',
  }),
  'community.stage': choice({
    group,
    title: '发展阶段',
    initial: 'founding',
    choices: [
      { value: 'founding', title: '初创' },
      { value: 'growing', title: '成长' },
      { value: 'mature', title: '成熟' },
    ],
    effect: '决定「发展阶段」里建议的人手，和隔多久回看一次词表或群规。',
  }),
  'community.utcOffsetMinutes': number({
    group,
    title: '社群时区',
    unit: '分钟（与 UTC 之差）',
    initial: 480,
    min: -720,
    max: 840,
    effect: '决定每天几点算新的一天。北京时间是 480。改动从下一次签到起生效。',
  }),
  'community.readOnly': toggle({
    group,
    title: '只读模式',
    initial: false,
    effect: '打开后成员只能看，所有写入暂停；关闭即恢复。',
  }),
} as const
