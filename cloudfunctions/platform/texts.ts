/**
 * Layer 1 of moderation for every text that anybody types: nicknames, answers, quiz texts, posts (SPEC 8.2, 8.3). The
 * word list is a capability's; that every slice asks it is the platform's business, as with the community's settings.
 */
import { checkText, type Filter, type Hit, type Verdict } from '../../shared/moderation/check'
import { noWordChanges, type WordList } from '../../shared/moderation/state'
import { communityFilter } from '../../shared/moderation/words/own-list'
import { type Refused, refuse } from '../../shared/outcome'
import type { Call } from './handler'
import type { Surface } from './wechat'

export const WORD_LIST_ID = 'wordlist'

/** A changed list reaches every instance within this time (SPEC 8.2 asks for 5 s). */
const KEPT_MS = 4_000

/** The filter made last: a list is made ready once, some 50 ms, when a text is first asked about, and again when it was changed. */
let made: { readonly changed: string; readonly filter: Filter } | null = null

function filterFor(list: WordList | null): Filter {
  const changed = list === null ? '' : JSON.stringify([list.added, list.allowed, list.off])
  if (made?.changed !== changed) made = { changed, filter: communityFilter(list ?? noWordChanges) }
  return made.filter
}

type Asking = Pick<Call, 'documents' | 'remembered'>

const currentFilter = ({ documents, remembered }: Asking): Promise<Filter> =>
  remembered(WORD_LIST_ID, async () => filterFor(await documents.read<WordList>('things', WORD_LIST_ID)), KEPT_MS)

/** A verdict over several texts at once, and where each hit lies. */
export interface Judged {
  readonly verdict: Verdict['verdict']
  /** `text` is the number of the text among those that were asked about. */
  readonly hits: readonly (Hit & { readonly text: number })[]
}

/** What is said of texts in which nothing is found. */
export const clean: Judged = { verdict: 'pass', hits: [] }

/** What the word list says of texts; missing ones pass. Give it to a command as its `look`. */
export async function judgeTexts(call: Asking, ...texts: readonly (string | null | undefined)[]): Promise<Judged> {
  if (texts.every((text) => (text ?? '') === '')) return clean
  return judgedWith(await currentFilter(call), texts)
}

/** What a list says of texts, without asking anybody for it. */
export const judgedBy = (list: WordList | null, ...texts: readonly string[]): Judged =>
  judgedWith(filterFor(list), texts)

function judgedWith(filter: Filter, texts: readonly (string | null | undefined)[]): Judged {
  const verdicts = texts.map((text) => checkText(filter, text ?? ''))
  const has = (verdict: Verdict['verdict']) => verdicts.some((one) => one.verdict === verdict)
  return {
    verdict: has('reject') ? 'reject' : has('review') ? 'review' : 'pass',
    hits: verdicts.flatMap(({ hits }, text) => hits.map((hit) => ({ ...hit, text }))),
  }
}

/** WeChat takes 2,500 of JavaScript's characters, of which a picture character is two. */
const LONGEST = 2_400

/** A text in parts that WeChat takes, cut between characters. */
export function partsOf(text: string): string[] {
  const parts: string[] = []
  for (const character of text) {
    const last = parts.at(-1)
    if (last === undefined || last.length + character.length > LONGEST) parts.push(character)
    else parts[parts.length - 1] = last + character
  }
  return parts.filter((part) => part.trim() !== '')
}

type AskingWeChat = Asking & Pick<Call, 'plan' | 'wechat'>

/**
 * What layer 1 says of texts that no person looks at first: the word list, then WeChat, which does not say which word it means.
 * When WeChat does not answer, the word list alone decides (SPEC 8.2, 8.3).
 */
export async function judgeWritten(
  call: AskingWeChat,
  surface: Surface,
  ...texts: readonly (string | null | undefined)[]
): Promise<Judged> {
  const judged = await judgeTexts(call, ...texts)
  if (judged.verdict !== 'pass' || !call.plan.settings['posts.wechatCheck']) return judged
  const written = texts.filter((text) => (text ?? '') !== '').join('\n')
  const told = await Promise.all(partsOf(written).map((content) => call.wechat.msgSecCheck({ content, surface })))
  const suggested = told.flatMap((one) => (one.ok ? [one.value.suggest] : []))
  if (suggested.includes('risky')) return { verdict: 'reject', hits: [] }
  return suggested.includes('review') ? { verdict: 'review', hits: [] } : judged
}

/**
 * What layer 1 says of a name: the word list, then WeChat. WeChat has looked at it once already, where it was typed (facts of
 * `<input type="nickname">`): when it does not answer here, the word list alone decides.
 */
export async function judgeName(call: AskingWeChat, name: string | null | undefined) {
  const judged = await judgeTexts(call, name)
  if (judged.verdict !== 'pass' || (name ?? '').trim() === '' || !call.plan.settings['posts.wechatCheck']) return judged
  const content = name ?? ''
  const told = await call.wechat.msgSecCheck({ content, surface: 'profile', nickname: content })
  return told.ok && told.value.suggest !== 'pass' ? wholly(content) : judged
}

/** All of a text is meant: WeChat does not say which word. */
const wholly = (text: string): Judged => ({
  verdict: 'reject',
  hits: [{ text: 0, from: 0, to: text.length, word: text, category: 'custom', strictness: 'reject' }],
})

/**
 * The refusal for texts that cannot be shown to people first (nicknames, quiz texts): any hit is one. It tells the place,
 * so that the screen can mark it.
 */
export const refusedText = ({ verdict, hits }: Judged): Refused<'text-rejected'> | null =>
  verdict === 'pass'
    ? null
    : refuse('text-rejected', { places: hits.map(({ text, from, to }) => ({ text, from, to })) })
