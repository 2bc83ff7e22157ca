/**
 * Layer 1 of moderation for every text that anybody types: nicknames, answers, quiz texts, posts (SPEC 8.2, 8.3). The
 * word list is a capability's; that every slice asks it is the platform's business, as with the community's settings.
 */
import { checkText, type Filter, type Hit, type Verdict } from '../../shared/moderation/check'
import { noWordChanges, type WordList } from '../../shared/moderation/state'
import { communityFilter } from '../../shared/moderation/words/own-list'
import { type Refused, refuse } from '../../shared/outcome'
import type { Call } from './handler'

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
  const filter = await currentFilter(call)
  const verdicts = texts.map((text) => checkText(filter, text ?? ''))
  const has = (verdict: Verdict['verdict']) => verdicts.some((one) => one.verdict === verdict)
  return {
    verdict: has('reject') ? 'reject' : has('review') ? 'review' : 'pass',
    hits: verdicts.flatMap(({ hits }, text) => hits.map((hit) => ({ ...hit, text }))),
  }
}

/**
 * What layer 1 says of a name: the word list, then WeChat. WeChat has looked at it once already, where it was typed (facts of
 * `<input type="nickname">`): when it does not answer here, the word list alone decides.
 */
export async function judgeName(call: Asking & Pick<Call, 'plan' | 'wechat'>, name: string | null | undefined) {
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
export const refusedText = ({ hits }: Judged): Refused<'text-rejected'> | null =>
  hits.length === 0 ? null : refuse('text-rejected', { places: hits.map(({ text, from, to }) => ({ text, from, to })) })
