import { everydayPairs } from './everyday-pairs'
import { everydayWords } from './everyday-words'

/** `麻烦雀将`: 麻烦, 麻雀, 麻将; `芝亚<麻`: 芝麻, 亚麻. */
function wordsOf(group: string): string[] {
  const [before = '', last] = group.split('<')
  if (last !== undefined) return Array.from(before, (first) => first + last)
  const [first = '', ...behind] = Array.from(group)
  return behind.map((second) => first + second)
}

/** Every everyday word that the filter knows. */
export const harmlessWords = (): string[] => [
  ...everydayWords.trim().split(/\s+/),
  ...everydayPairs.trim().split(/\s+/).flatMap(wordsOf),
]
