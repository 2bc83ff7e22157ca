/** How people come in, and what a switch of it does. */
export const ways = ['open', 'test', 'closed'] as const
export type Way = (typeof ways)[number]

export const wayTitles: Readonly<Record<Way, string>> = {
  open: '直接加入',
  test: '通过入群问答',
  closed: '暂停加入',
}

export const wayNotes: Readonly<Record<Way, string>> = {
  open: '看过社群介绍，点一下就成为成员',
  test: '先同意群规，再答对几道题',
  closed: '访客只能看看，已经是成员的不受影响',
}

/** The settings that this page tells. */
export interface Told {
  readonly way: Way
  readonly questions: number
  readonly passMark: number
  readonly seconds: number
  readonly attempts: number
}

/** What a switch does, a line for each thing. */
export function effectsOf(from: Way, to: Way, { questions, passMark, seconds, attempts }: Told): string[] {
  const stays = '已经加入的成员不受影响。'
  switch (to) {
    case 'test':
      return [
        '新来的人先同意群规，再答题。',
        `从上架的题里抽 ${questions} 道，${seconds} 秒内答对 ${passMark} 道才能加入，24 小时里有 ${attempts} 次机会。`,
        '答到「人工看」的题，要你们在「入群审核」里点头。',
        stays,
      ]
    case 'open':
      return from === 'test'
        ? ['新来的人不用答题，点一下就能加入。', '正在等审核的访客，还要你们来看。', stays]
        : ['新来的人点一下就能加入。', stays]
    case 'closed':
      return ['新来的人能看介绍和群规，但不能加入。', '正在答题的人也交不了卷，重新开放后可以再来。', stays]
  }
}
