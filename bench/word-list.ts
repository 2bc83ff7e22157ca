/** Does the word list stay fast whatever it is given? A text four times as long must take four times as long, not sixteen. */
import { checkText } from '../shared/moderation/check'
import { noWordChanges } from '../shared/moderation/state'
import { communityFilter } from '../shared/moderation/words/own-list'
import { type Measured, ratio } from './measured'

const LONG = 2_000
const SHORT = 500
const RUNS = 15

/** What makes a walk through the list turn back and forth, if anything does. */
const kinds = [
  '今天天气很好我们一起去公园玩，大家都开心',
  '赌',
  'v',
  '+',
  'a ',
  '操你',
  'aabb',
  '加微',
  '大麻烦',
  '赌.',
  '5s',
  '不要',
  '\u200b赌',
]

/** The best of some runs: others use the machine too. */
function bestMs(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const begun = performance.now()
    run()
    return performance.now() - begun
  })
  return Math.min(...times)
}

export function measureWordList(): Measured {
  const filter = communityFilter(noWordChanges)
  const time = (text: string, characters: number) =>
    bestMs(() => checkText(filter, text.repeat(characters).slice(0, characters)))
  for (const text of kinds) time(text, LONG)
  const measured = kinds.map((text) => {
    const [long, short] = [time(text, LONG), time(text, SHORT)]
    return { text: text.slice(0, 4), long, short, growth: long / (short * (LONG / SHORT)) }
  })
  const [worst = { text: '', long: 0, short: 0, growth: 0 }] = measured.sort((a, b) => b.growth - a.growth)
  const how = `「${worst.text}」 ${worst.long.toFixed(2)} ms ÷ 4 × ${worst.short.toFixed(2)} ms`
  return ratio(`word list over ${LONG} characters ÷ 4 × over ${SHORT}, worst kind of text`, 1.5, worst.growth, how)
}
