import type { ParsedInputOf } from '../../shared/action'
import { accept, refuse } from '../../shared/outcome'
import { isOperator } from '../../shared/permissions'
import type { Member } from '../../shared/person'
import { type Checked, isRisky, whyChecked } from '../../shared/posts/checks'
import * as contract from '../../shared/posts/contract'
import { firstRankAt, rankAt } from '../../shared/posts/rank'
import { decideDraft, decideToWrite, firstShelf, freshReview, type Writer, whyHeld } from '../../shared/posts/rules'
import type { Card, Picture, Post, Why } from '../../shared/posts/state'
import { startOfDay } from '../../shared/time'
import { anyActivity } from '../activity/things'
import { callerOf } from '../membership/caller'
import { type Call, command } from '../platform/handler'
import { type Judged, judgeTexts, refusedText } from '../platform/texts'
import { askAboutPictures, checkWritten, unchecked } from './asking'
import { newPost } from './subjects'

export const writerOf = ({ membership, standing }: Member): Writer => ({
  operator: isOperator(membership.role),
  mutedUntil: standing.mutedUntil,
})

/** Hits of the word list as reasons to look at a text; those that reject are refused before. */
export const wordsIn = ({ hits }: Judged): Why[] =>
  hits.map(({ word, category, from, to }) => ({ because: 'word', word, category, from, to }))

interface Looked {
  readonly judged: Judged
  readonly today: number
  readonly card: Card | null | undefined
  readonly checked: readonly Checked[]
  readonly pictures: readonly Picture[]
}

/** What a card leads to; null when members see nothing of that kind: a draft's title is nobody's business yet. */
async function cardOf(call: Call, asked: { kind: Card['kind']; id: string } | undefined) {
  if (asked === undefined) return undefined
  const found = await anyActivity(call, asked.kind, asked.id)
  return found?.shelf === 'shown' ? { ...asked, title: found.title } : null
}

function postsToday(call: Call): Promise<number> {
  const begun = startOfDay(call.moment.today, call.plan.settings['community.utcOffsetMinutes'])
  const where = { author: callerOf(call).account, kind: 'post', rank: { gte: firstRankAt(begun) } }
  return call.documents.count('things', where)
}

type Asked = ParsedInputOf<typeof contract.publish>

/** What a member wants to publish, before anybody has looked at it: is it worth WeChat's time? */
function decideAsked(
  { text = '', pictures, topics }: Asked,
  call: Call,
  looked: Pick<Looked, 'today' | 'card' | 'judged'>,
) {
  const { settings } = call.plan
  const allowed = decideToWrite(writerOf(callerOf(call)), settings, call.moment.now)
  if (!allowed.ok) return allowed
  const drafted = decideDraft({ ...looked, text, pictures, topics }, settings)
  if (!drafted.ok) return drafted
  return looked.judged.verdict === 'reject' ? (refusedText(looked.judged) ?? drafted) : drafted
}

async function look(_post: Post, input: Asked, call: Call): Promise<Looked> {
  const judged = await judgeTexts(call, input.text)
  const known = { judged, today: await postsToday(call), card: await cardOf(call, input.card) }
  const unseen = input.pictures.map(unchecked)
  if (!decideAsked(input, call, known).ok) return { ...known, checked: [], pictures: unseen }
  const [checked, pictures] = await Promise.all([
    checkWritten(call, input.text ?? '', 'forum'),
    askAboutPictures(call, input.pictures),
  ])
  return { ...known, checked, pictures }
}

const waits = { shown: 'nobody', checking: 'wechat', held: 'people' } as const

export const publish = command(
  contract.publish,
  newPost,
  (post, input, call, looked: Looked) => {
    const asked = decideAsked(input, call, looked)
    if (!asked.ok) return asked
    const { judged, card, checked, pictures } = looked
    if (isRisky(checked)) return refuse('text-rejected', { places: [] })
    const caller = callerOf(call)
    const why = whyHeld([...wordsIn(judged), ...whyChecked(checked)], pictures, call.plan.settings)
    const shelf = firstShelf(why, pictures)
    return accept({
      state: {
        ...{ ...post, text: input.text ?? '', topics: input.topics, pictures, card: card ?? null },
        ...{ author: caller.account, person: caller._id, at: call.moment.now, shelf, review: freshReview(why) },
        rank: rankAt(call.moment.now, call.random(2)),
      },
      answer: (after) => ({ post: after._id, held: shelf !== 'shown', waitsFor: waits[shelf] }),
    })
  },
  { look },
)
