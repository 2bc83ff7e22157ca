import { choice } from '../setting'

export const membershipSettings = {
  'membership.entry': choice({
    group: '入群',
    title: '入群方式',
    initial: 'open',
    choices: [
      { value: 'open', title: '直接加入' },
      { value: 'test', title: '通过入群问答' },
      { value: 'closed', title: '暂停加入' },
    ],
    effect: '决定访客怎样成为成员;已经加入的人不受影响。问答要先有群规和至少 3 道已发布的题。',
  }),
} as const
