/** The sample's question bank: what readers would ask each other before letting somebody in. */
import type { Question } from '../../shared/entry/state'

const choice = (
  kind: 'single' | 'multiple',
  text: string,
  right: readonly string[],
  wrong: readonly string[],
): Question => ({
  kind,
  text,
  options: [
    ...right.map((option) => ({ text: option, right: true })),
    ...wrong.map((option) => ({ text: option, right: false })),
  ],
  keywords: [],
})

export const published: readonly Question[] = [
  choice(
    'single',
    '书友推荐了一本你没读过的书，群里鼓励你怎么做？',
    ['问一句：它为什么打动了你？'],
    ['先看评分，再决定要不要回复', '发一个购买链接', '私聊推荐人加好友'],
  ),
  choice(
    'single',
    '想在群里介绍自己开的读书课，先做什么？',
    ['发给运营者看过，同意了再发'],
    ['直接发，好东西不怕多', '换个小号发', '一个一个私信书友'],
  ),
  choice('multiple', '下面哪些可以直接发在群里？', ['读书笔记', '想交换的旧书'], ['帮忙砍价的链接', '别人的聊天截图']),
  choice(
    'single',
    '和书友争论了三个来回还没有结果，怎么办？',
    ['换到私聊，或请运营者来调停'],
    ['拉几位朋友来评理', '发到别的群里讨论', '一直说到对方服气'],
  ),
  choice(
    'single',
    '夜里十一点以后，有件急事要找人。',
    ['私下找运营者'],
    ['@所有人', '连发几条长语音', '先发几个红色感叹号'],
  ),
  {
    kind: 'keywords',
    text: '和别人看法不一样时，最要紧的是什么？几个字就好。',
    options: [],
    keywords: ['尊重', '友善', '礼貌', '倾听', '不伤人'],
  },
]

/** Read by a person: not asked of everybody. */
export const written: Question = { kind: 'review', text: '最近在读什么书？说说它。', options: [], keywords: [] }

/** What a reader who has read the rules would answer: the texts of the right options, or a word. */
export const rightAnswersTo = (text: string): readonly string[] => {
  const question = published.find((one) => one.text === text)
  const options = question?.options.filter(({ right }) => right).map((option) => option.text) ?? []
  return options.length > 0 ? options : (question?.keywords.slice(0, 1) ?? [])
}
