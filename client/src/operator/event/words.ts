import type { EventForm } from '../../../../shared/event/state'

interface FormChoice {
  readonly value: EventForm
  readonly title: string
  /** What its place is called, and who is told it. */
  readonly where: string
  readonly hint: string
}

export const formChoices: readonly [FormChoice, ...FormChoice[]] = [
  { value: 'talk', title: '线上分享', where: '怎么进', hint: '会议号或链接，只给报上名的人看' },
  { value: 'live', title: '直播', where: '在哪看', hint: '直播间，只给报上名的人看' },
  { value: 'meet-up', title: '线下聚会', where: '地点', hint: '大家都能看到' },
]
