import { faultsOf, normalised } from './questions'
import type { Question, QuestionKind } from './state'

const question = (kind: QuestionKind, rest: Partial<Question> = {}): Question => ({
  kind,
  text: '群里可以做什么',
  options: [],
  keywords: [],
  ...rest,
})
const options = (...texts: string[]) =>
  texts.map((text) => ({ text: text.replace('*', ''), right: text.startsWith('*') }))

test.each<[string, Question, string[]]>([
  ['a single choice with one right option', question('single', { options: options('*甲', '乙') }), []],
  ['several right options of a multiple choice', question('multiple', { options: options('*甲', '*乙', '丙') }), []],
  ['all of them right', question('multiple', { options: options('*甲', '*乙') }), []],
  ['keywords', question('keywords', { keywords: ['尊重', '友善'] }), []],
  ['a text that a person reads', question('review'), []],
  ['one option', question('single', { options: options('*甲') }), ['too-few-options']],
  ['no option at all', question('multiple'), ['too-few-options', 'no-right-option']],
  ['seven', question('single', { options: options('*1', '2', '3', '4', '5', '6', '7') }), ['too-many-options']],
  ['the same twice, in another width', question('single', { options: options('*A 1', 'a1') }), ['same-option-twice']],
  ['none right', question('single', { options: options('甲', '乙') }), ['no-right-option']],
  ['two right of a single choice', question('single', { options: options('*甲', '*乙') }), ['more-than-one-right']],
  ['no keyword', question('keywords'), ['no-keyword']],
  ['a keyword of signs only', question('keywords', { keywords: ['尊重', '。'] }), ['empty-keyword']],
  ['options of a text', question('review', { options: options('甲') }), ['options-not-asked']],
  [
    'keywords of a choice',
    question('single', { options: options('*甲', '乙'), keywords: ['甲'] }),
    ['keywords-not-asked'],
  ],
])('%s', (_name, asked, faults) => {
  expect(faultsOf(asked)).toEqual(faults)
})

test.each([
  ['尊 重、友善!', '尊重友善'],
  ['RESPECT', 'respect'],
  ['1+1=2', '1+1=2'],
  ['  。,! ', ''],
])('%j is compared as %j', (text, told) => {
  expect(normalised(text)).toBe(told)
})
