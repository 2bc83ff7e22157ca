/** The word list of a community: looked at, tried, saved (SPEC 8.2). */
import type { InputOf } from '../../shared/action'
import { NEVER } from '../../shared/documents'
import { categoryIds } from '../../shared/moderation/categories'
import { checkText } from '../../shared/moderation/check'
import * as contract from '../../shared/moderation/contract'
import { noWordChanges, type WordChanges, type WordList } from '../../shared/moderation/state'
import { listedWords } from '../../shared/moderation/words/listed'
import { communityFilter } from '../../shared/moderation/words/own-list'
import { noNews } from '../../shared/news'
import { accept, refuse } from '../../shared/outcome'
import { command, query, type Subject } from '../platform/handler'
import { WORD_LIST_ID } from '../platform/texts'

const unchanged: WordList = {
  ...{
    _id: WORD_LIST_ID,
    version: 0,
    kind: 'wordlist',
    revision: 0,
    outbox: [],
    answered: [],
    forgottenUpTo: '',
    due: NEVER,
  },
  ...noWordChanges,
}

const theWordList: Subject<unknown, WordList, WordList> = {
  collection: 'things',
  load: async (call) => (await call.documents.read<WordList>('things', WORD_LIST_ID)) ?? unchanged,
  admits: (_any): _any is WordList => true,
  missing: 'not-allowed',
  ready: (state) => state,
  complete: (state) => ({ state, news: noNews }),
}

export const words = query(contract.words, async (_input, { documents }) => {
  const list = (await documents.read<WordList>('things', WORD_LIST_ID)) ?? unchanged
  const listed = listedWords()
  return accept({
    added: [...list.added],
    allowed: [...list.allowed],
    off: [...list.off],
    listed: categoryIds.flatMap((category) => {
      const count = listed.filter(({ marks }) => marks.category === category).length
      return count === 0 ? [] : [{ category, words: count }]
    }),
    revision: list.revision,
  })
})

/** The pinyin of the characters in words. The dictionary is large: it comes late. */
async function readingsOf(added: WordChanges['added']): Promise<WordChanges['readings']> {
  const { syllablesOf } = await import('./pinyin.late')
  const readings: Record<string, readonly string[]> = {}
  for (const { word } of added) {
    const syllables = syllablesOf(word)
    Array.from(word).forEach((character, at) => {
      const syllable = syllables[at]
      if (syllable === undefined || !/\p{Script=Han}/u.test(character)) return
      readings[character] = [...new Set([...(readings[character] ?? []), syllable])]
    })
  }
  return readings
}

type Changes = Pick<InputOf<typeof contract.tryWords>, 'added' | 'allowed' | 'off'>

/** Each word once, the last one said. */
async function changesIn({ added, allowed, off }: Changes): Promise<WordChanges> {
  const once = [...new Map(added.map((word) => [word.word, word])).values()]
  return { added: once, allowed: [...new Set(allowed)], off: [...new Set(off)], readings: await readingsOf(once) }
}

export const tryWords = query(contract.tryWords, async (input) => {
  const { verdict, hits } = checkText(communityFilter(await changesIn(input)), input.text)
  return accept({ verdict, hits: [...hits] })
})

const said = ({ added, allowed, off }: WordChanges): string => JSON.stringify([added, allowed, [...off].sort()])
const sizes = ({ added, allowed, off }: WordChanges) => ({
  added: added.length,
  allowed: allowed.length,
  off: off.join(' '),
})

export const saveWords = command(
  contract.saveWords,
  theWordList,
  (list, { revision, reason = null }, _call, changes: WordChanges) => {
    if (revision !== list.revision) return refuse('changed-meanwhile')
    if (said(changes) === said(list)) return refuse('nothing-to-change')
    return accept({
      state: { ...list, ...changes, revision: revision + 1 },
      audit: { whom: null, reason, before: sizes(list), after: sizes(changes) },
      answer: () => ({ revision: revision + 1 }),
    })
  },
  { look: (_list, input) => changesIn(input) },
)
