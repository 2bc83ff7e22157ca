/** What the owner set up on the first day: the name, the rulebook, the questions, and the entry test. */
import * as community from '../../cloudfunctions/community/handlers'
import * as lifecycle from '../../cloudfunctions/community/lifecycle'
import * as entry from '../../cloudfunctions/entry/questions'
import * as rulebook from '../../cloudfunctions/rulebook/handlers'
import type { Versioned } from '../../shared/documents'
import type { BankQuestion } from '../../shared/entry/attempts'
import type { Question } from '../../shared/entry/state'
import type { Member } from '../../shared/person'
import { makeChannels } from './channels'
import type { Chronicle } from './chronicle'
import { published, written } from './questions'

const MINUTE_MS = 60_000

export interface Founded {
  /** The owner, who agrees to what they wrote. */
  readonly owner: Member
  readonly bank: readonly BankQuestion[]
  /** The bank with the question that a person reads. */
  readonly wholeBank: readonly BankQuestion[]
}

/** Founds the community; everything else keeps its default. */
export function found(chronicle: Chronicle, owner: Member): Founded {
  const occasion = (minutes: number) => ({
    at: owner.membership.joinedAt + minutes * MINUTE_MS,
    person: owner._id,
    operator: owner,
  })
  const changes = [
    { key: 'community.name', value: '山茶读书会' },
    { key: 'community.slogan', value: '每天一页书，慢慢长成一棵树' },
    { key: 'referral.perDay', value: 5 },
    { key: 'entry.welcomeWeek', value: '周四晚八点译者聊翻译；现在先去「今日」浇第一次水。' },
  ]
  chronicle.changeCommunity(community.changeSettings, { changes, reason: '读书会开张' }, occasion(2))
  chronicle.changeCommunity(
    rulebook.publish,
    { revision: 0 },
    { ...occasion(8), found: { draft: null, current: null } },
  )
  chronicle.changeCommunity(community.changeProfile, profile, occasion(9))
  const bank = published.map((question, index) => wrote(chronicle, question, 'published', index, occasion(10 + index)))
  const draft = wrote(chronicle, written, 'draft', bank.length, occasion(20))
  const test = { changes: [{ key: 'membership.entry', value: 'test' }], reason: '群规和题都备好了' }
  chronicle.changeCommunity(community.changeSettings, test, { ...occasion(25), found: bank.length })
  makeChannels(chronicle, owner, occasion(30).at)
  const agreed = { accepted: 1, at: occasion(9).at }
  return { owner: { ...owner, rulebook: agreed }, bank, wholeBank: [...bank, draft] }
}

/** What the community is, for whom, and when it is awake (SPEC 1.1). */
const profile = {
  kind: 'social',
  introduction: '一群爱读书的人，每天读几页、聊几句。周四晚上请译者来聊翻译，月底换换旧书。',
  audience: { ages: { from: 20, to: 45 }, region: '杭州、线上', interests: ['读书', '翻译', '散步'] },
  functions: ['service', 'training'],
  mix: [
    { title: '互动', percent: 90 },
    { title: '通知', percent: 10 },
  ],
  hours: { from: 20, to: 22 },
} as const

const DAY_MS = 24 * 60 * MINUTE_MS

/** Grown out of its first stage; the rulebook was looked through in spring and some weeks ago (SPEC 1.5). */
export function grown(chronicle: Chronicle, owner: Member, nowMs: number): void {
  const ago = (days: number) => ({ at: nowMs - days * DAY_MS, person: owner._id, operator: owner })
  const stage = { changes: [{ key: 'community.stage', value: 'growing' }], reason: '人多起来了' }
  chronicle.changeCommunity(community.changeSettings, stage, ago(60))
  chronicle.changeCommunity(lifecycle.tickReview, { review: 'rulebook' }, ago(40))
}

type Occasion = Parameters<Chronicle['run']>[3]

/** Writes a question into the bank. */
function wrote(
  chronicle: Chronicle,
  question: Question,
  shelf: 'published' | 'draft',
  number: number,
  occasion: Occasion,
): BankQuestion {
  const { by, ...at } = { ...occasion, by: occasion.operator?.account ?? '' }
  const id = `sample-${number + 1}`
  const fresh: Versioned = entry.freshQuestion(`question:${id}`, by, occasion.at)
  const stored = chronicle.run(entry.saveQuestion, fresh, { ...question, shelf }, { ...at, found: number })
  if (stored === null) throw new Error(`the sample's question was refused: ${question.text}`)
  chronicle.things.push(stored)
  return { id, question }
}
