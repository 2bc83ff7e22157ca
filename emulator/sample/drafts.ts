/** What the sample's operators wrote for everybody to take part in. */
import { defaultSettings } from '../../shared/settings'
import { addDays, dayOf, startOfDay } from '../../shared/time'

export const springQuiz = {
  title: '三分钟小测：书里的春天',
  intro: '都在上个月读过的书里。',
  limitSeconds: 180,
  prizes: [
    { right: 3, points: 5 },
    { right: 4, points: 10 },
  ],
  questions: [
    {
      text: '《边城》里，翠翠和谁一起守着渡船？',
      kind: 'single' as const,
      options: ['爷爷', '父亲', '傩送', '团总'],
      right: [0],
      explanation: '翠翠自小跟着爷爷，守着茶峒的渡船长大。',
    },
    {
      text: '《城南旧事》是用谁的眼睛看北京的？',
      kind: 'single' as const,
      options: ['宋妈', '秀贞', '英子', '兰姨娘'],
      right: [2],
      explanation: '整本书都是小姑娘英子看到的。',
    },
    {
      text: '下面哪些是萧红写的？',
      kind: 'multiple' as const,
      options: ['《呼兰河传》', '《生死场》', '《骆驼祥子》', '《围城》'],
      right: [0, 1],
      explanation: '《骆驼祥子》是老舍写的，《围城》是钱锺书写的。',
    },
    {
      text: '《小王子》里，狐狸说重要的东西要用什么看？',
      kind: 'single' as const,
      options: ['眼睛', '心', '望远镜', '书'],
      right: [1],
      explanation: '真正重要的东西，用眼睛是看不见的。',
    },
  ],
}

export const bookPoll = {
  title: '下个月一起读哪一本？',
  intro: '票数最多的就是下个月的共读书。',
  options: ['城南旧事', '呼兰河传', '边城', '我与地坛'],
  most: 1,
  anonymous: true,
}

export const appleRelay = {
  title: '书友家的苹果，拼一箱',
  intro: '烟台来的，五斤一箱，周六下午在书店门口拿。',
  places: 40,
  mostEach: 3,
  unit: '箱',
}

const HOUR_MS = 3_600_000

/** Tomorrow evening at eight. */
export function shownTalk(nowMs: number) {
  const offset = defaultSettings['community.utcOffsetMinutes']
  const startsAt = startOfDay(addDays(dayOf(nowMs, offset), 1), offset) + 20 * HOUR_MS
  return {
    title: '译者聊翻译：一句话译五遍',
    form: 'talk' as const,
    intro: '请来三位译者，聊一句话怎么从英文走到中文。会后可以提问。',
    where: '腾讯会议 618 204 733',
    seats: 30,
    startsAt,
    endsAt: startsAt + 90 * 60_000,
    points: 10,
  }
}
