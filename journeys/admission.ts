import type { OutputOf } from '../shared/action'
import { changeSettings } from '../shared/community/contract'
import { decide, questions, queue, saveQuestion, start, submit } from '../shared/entry/contract'
import { accept, current, draft, publish, saveDraft } from '../shared/rulebook/contract'
import type { Community } from './community'
import { accepted } from './outcomes'

/** What was just decided reaches every instance of the server within 3 s. */
export const everywhere = () => new Promise((resolve) => setTimeout(resolve, 3_200))

const question = (text: string) => ({
  kind: 'single' as const,
  text,
  options: ['对', '错一', '错二'].map((option) => ({ text: option, right: option === '对' })),
  shelf: 'published' as const,
})

/** Puts rulebook, three questions and the entry test before a founded community. Only who knows them knows that 对 is right. */
export async function admitByTest(community: Community): Promise<void> {
  await accepted(community.ask('owner', publish, { revision: 0 }))
  for (const text of ['第一问', '第二问', '第三问'])
    await accepted(community.ask('owner', saveQuestion, question(text)))
  const changes = [{ key: 'membership.entry', value: 'test' }]
  await accepted(community.ask('owner', changeSettings, { changes, reason: '都备好了' }))
  await everywhere()
}

type Attempt = OutputOf<typeof start>['attempt']

export const answersTo = ({ questions }: Attempt, chosen: '对' | '错一') =>
  questions.map(({ question: key, kind, options }) =>
    kind === 'review'
      ? { question: key, text: '我爱读书' }
      : { question: key, chosen: [options.find(({ text }) => text === chosen)?.option ?? ''] },
  )

/** Agrees to the rulebook in force and draws a test. */
export async function begin(community: Community, openid: string): Promise<Attempt> {
  const { rulebook } = await accepted(community.ask(openid, current, {}))
  await accepted(community.ask(openid, accept, { version: rulebook?.version ?? 0 }))
  return (await accepted(community.ask(openid, start, {}))).attempt
}

/** Answers a test from beginning to end. */
export async function takeTest(community: Community, openid: string, chosen: '对' | '错一') {
  const attempt = await begin(community, openid)
  return accepted(community.ask(openid, submit, { attempt: attempt.id, answers: answersTo(attempt, chosen) }))
}

/** Publishes a second version of the rulebook, with one clause more. */
export async function publishMore(community: Community): Promise<void> {
  const { revision, groups } = await accepted(community.ask('owner', draft, {}))
  const added = { title: '先看公告', text: '提问之前先看一眼群公告。' }
  const [first, ...others] = groups
  const more = [{ title: first?.title ?? '', clauses: [...(first?.clauses ?? []), added] }, ...others]
  const saved = await accepted(community.ask('owner', saveDraft, { revision, groups: more }))
  await accepted(community.ask('owner', publish, { revision: saved.revision, note: '多了一条：先看公告' }))
  await everywhere()
}

/** One of the three questions is from now on answered in writing, for a person to read. */
export async function askInWriting(community: Community): Promise<void> {
  const { questions: all } = await accepted(community.ask('owner', questions, {}))
  const written = { kind: 'review' as const, text: '介绍一下你自己', shelf: 'published' as const }
  await accepted(community.ask('owner', saveQuestion, { ...written, question: all[0]?.id ?? '' }))
  await everywhere()
}

/** Lets in who has waited longest, and tells the next why not. */
export async function readAnswers(community: Community): Promise<void> {
  const { waiting } = await accepted(community.ask('owner', queue, {}))
  const [first, second] = waiting.map(({ review }) => review)
  await accepted(community.ask('owner', decide, { review: first ?? '', verdict: 'approve' }))
  await accepted(community.ask('owner', decide, { review: second ?? '', verdict: 'refuse', reason: '多写几句' }))
}
