import { choice } from '../setting'

export const membershipSettings = {
  'membership.entry': choice({
    group: '入群',
    title: '入群方式',
    initial: 'open',
    choices: [
      { value: 'open', title: '直接加入' },
      { value: 'closed', title: '暂停加入' },
    ],
    effect: '决定访客能否成为成员;已经加入的人不受影响。',
  }),
} as const
