import { accept } from '../../shared/outcome'
import { isOperator } from '../../shared/permissions'
import type { Member } from '../../shared/person'
import * as contract from '../../shared/posts/contract'
import { firstRankAt, rankAt } from '../../shared/posts/rank'
import { decideDraft, decideToWrite, freshReview, type Writer, whyHeld } from '../../shared/posts/rules'
import type { Card, Picture, Why } from '../../shared/posts/state'
import { startOfDay } from '../../shared/time'
import { anyActivity } from '../activity/things'
import { callerOf } from '../membership/caller'
import { type Call, command } from '../platform/handler'
import { type Judged, judgeTexts, refusedText } from '../platform/texts'
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

export const publish = command(
  contract.publish,
  newPost,
  (post, { text = '', pictures, topics }, call, { judged, today, card }: Looked) => {
    const { settings } = call.plan
    const caller = callerOf(call)
    const allowed = decideToWrite(writerOf(caller), settings, call.moment.now)
    if (!allowed.ok) return allowed
    const drafted = decideDraft({ text, pictures, topics, card, today }, settings)
    if (!drafted.ok) return drafted
    const refused = judged.verdict === 'reject' ? refusedText(judged) : null
    if (refused !== null) return refused
    const taken = pictures.map((file): Picture => ({ file, verdict: 'pending' }))
    const why = whyHeld(wordsIn(judged), taken, settings)
    return accept({
      state: {
        ...{ ...post, text, topics, pictures: taken, card: card ?? null, review: freshReview(why) },
        ...{ author: caller.account, person: caller._id, at: call.moment.now },
        rank: rankAt(call.moment.now, call.random(2)),
        shelf: why.length === 0 ? 'shown' : 'held',
      },
      answer: (after) => ({ post: after._id, held: after.shelf === 'held' }),
    })
  },
  {
    look: async (_post, { text, card }, call): Promise<Looked> => ({
      judged: await judgeTexts(call, text),
      today: await postsToday(call),
      card: await cardOf(call, card),
    }),
  },
)
