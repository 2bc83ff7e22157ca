/** What a member can take along (SPEC 2.6): all that they wrote and took part in, and nothing that tells what is right. */
import { foundedForAll } from '../../journeys/founding'
import { accepted } from '../../journeys/outcomes'
import * as event from '../../shared/event/contract'
import { exportMyData, join } from '../../shared/membership/contract'
import * as poll from '../../shared/poll/contract'
import { answer, like, publish, remove, takeDown } from '../../shared/posts/contract'
import * as quiz from '../../shared/quiz/contract'
import * as relay from '../../shared/relay/contract'

const community = foundedForAll()
const ask: ReturnType<typeof community>['ask'] = (...asked) => community().ask(...asked)
const HOUR = 3_600_000

/** A draft, saved and opened to all for an hour. */
async function opened(making: object, draft: object, closing: object): Promise<string> {
  const { save, publish: open } = making as typeof poll
  const { id } = await accepted(ask('owner', save, { draft } as never))
  await accepted(ask('owner', open, { id, ...closing } as never))
  return id
}

const exported = (openid = 'member') => accepted(ask(openid, exportMyData, {}))

test('a member takes along every post, comment and like, also of what was taken down, not of what they deleted', async () => {
  const { post: theirs } = await accepted(ask('owner', publish, { text: '早上好' }))
  const { post } = await accepted(ask('member', publish, { text: '第一朵花', topics: ['日常'] }))
  const { post: down } = await accepted(ask('member', publish, { text: '会被下架的' }))
  const { post: gone } = await accepted(ask('member', publish, { text: '自己删掉的' }))
  await accepted(ask('member', answer, { post: theirs, text: '你也早' }))
  await accepted(ask('member', like, { post: theirs, liked: true }))
  await accepted(ask('member', remove, { post: gone }))
  await accepted(ask('owner', takeDown, { item: down }))
  const data = await exported()
  expect(data.posts.map(({ text }) => text)).toEqual(['会被下架的', '第一朵花'])
  expect(data.posts[1]).toMatchObject({ post, topics: ['日常'], pictures: [] })
  expect(data.comments).toMatchObject([{ text: '你也早', post: theirs }])
  expect(data).toMatchObject({ liked: [theirs], morePosts: false, moreComments: false })
  await accepted(ask('another', join, { nickname: '苏木' }))
  expect(await exported('another')).toMatchObject({ posts: [], comments: [], liked: [] })
})

test('and what they answered, chose, asked for and came to', async () => {
  const closing = { closesAt: Date.now() + HOUR }
  const asked = { text: '谁写的《边城》？', kind: 'single', options: ['沈从文', '萧红'], right: [0] }
  const quizDraft = { title: '读书问答', questions: [asked], limitSeconds: 60, prizes: [{ right: 1, points: 5 }] }
  const quizId = await opened(quiz, quizDraft, closing)
  const { attempt } = await accepted(ask('member', quiz.start, { id: quizId }))
  await accepted(ask('member', quiz.handIn, { id: quizId, attempt, answers: [[0]] }))
  const options = { options: ['边城', '呼兰河传'], most: 1 }
  const openPoll = await opened(poll, { title: '读哪本', ...options, anonymous: false }, closing)
  const hiddenPoll = await opened(poll, { title: '悄悄投', ...options, anonymous: true }, closing)
  for (const id of [openPoll, hiddenPoll]) await accepted(ask('member', poll.vote, { id, choices: [1] }))
  const relayId = await opened(relay, { title: '苹果', places: 5, mostEach: 2, unit: '箱' }, closing)
  await accepted(ask('member', relay.join, { id: relayId, quantity: 2, note: '周六来拿' }))
  const startsAt = Date.now() + 2 * HOUR
  const times = { startsAt, endsAt: startsAt + HOUR }
  const eventId = await opened(
    event,
    { title: '共读', form: 'meet-up', where: '书店', seats: 5, points: 0, ...times },
    {},
  )
  await accepted(ask('member', event.join, { id: eventId }))
  await community().runTimer('sweep')

  const { taken } = await exported()
  expect(taken).toMatchObject({
    quizzes: [{ title: '读书问答', answers: [[expect.any(Number)]], handedInAt: expect.any(Number), right: null }],
    relays: [{ title: '苹果', quantity: 2, note: '周六来拿', state: 'in' }],
    events: [{ title: '共读', startsAt, state: 'seat', attendedAt: null }],
  })
  expect(new Map(taken.polls.map(({ title, choices }) => [title, choices]))).toEqual(
    new Map<string, string[] | null>([
      ['读哪本', ['呼兰河传']],
      ['悄悄投', null],
    ]),
  )
  await community().clock(new Date(Date.now() + 2 * HOUR).toISOString())
  expect((await exported()).taken.quizzes[0]?.right).toEqual(expect.any(Number))
  await community().clock(null)
})
