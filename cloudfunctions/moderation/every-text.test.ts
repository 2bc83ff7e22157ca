/** Layer 1 stands before every text that others will read (SPEC 8.3). */
import { type Community, startCommunity } from '../../journeys/community'
import { foundCommunity } from '../../journeys/founding'
import { accepted } from '../../journeys/outcomes'
import { submit } from '../../shared/entry/contract'
import { save as saveEvent } from '../../shared/event/contract'
import { editProfile, join, me } from '../../shared/membership/contract'
import { save as savePoll } from '../../shared/poll/contract'
import { answer, publish } from '../../shared/posts/contract'
import { save as saveQuiz } from '../../shared/quiz/contract'
import { join as joinRelay, publish as publishRelay, save as saveRelay } from '../../shared/relay/contract'

let community: Community
let post: string
let relayOn: string
beforeAll(async () => {
  community = await startCommunity()
  await foundCommunity(community)
  relayOn = (await accepted(community.ask('owner', saveRelay, { draft: relay }))).id
  await accepted(community.ask('owner', publishRelay, { id: relayOn, closesAt: Date.now() + 3_600_000 }))
  post = (await accepted(community.ask('owner', publish, { text: '早上好' }))).post
})
afterAll(() => community.close())
afterEach(async () => {
  await community.wechat({})
  await community.resetWeChat()
})

const BAD = '来玩六合彩'
const poll = { title: '读什么', options: ['边城', '呼兰河传'], most: 1, anonymous: true }
const relay = { title: '团购', places: 5, mostEach: 1, unit: '份' }
const quizAsking = (text: string) => ({
  title: '读书问答',
  questions: [{ text, kind: 'single' as const, options: ['沈从文', '萧红'], right: [0] }],
  limitSeconds: 60,
  prizes: [{ right: 1, points: 5 }],
})
const event = { title: '共读', where: '线上', seats: 5, startsAt: 1, endsAt: 2, points: 0 }

describe('a listed word is refused', () => {
  test.each([
    ['in the name of a newcomer', () => community.ask('newcomer', join, { nickname: BAD })],
    ['in a new name', () => community.ask('member', editProfile, { nickname: BAD })],
    ['in a post', () => community.ask('member', publish, { text: BAD })],
    ['in a comment', () => community.ask('member', answer, { post, text: BAD })],
    ['in a poll', () => community.ask('owner', savePoll, { draft: { ...poll, options: ['边城', BAD] } })],
    ['in a relay', () => community.ask('owner', saveRelay, { draft: { ...relay, unit: '六合彩' } })],
    [
      'in an event',
      () => community.ask('owner', saveEvent, { draft: { form: 'meet-up' as const, ...event, where: BAD } }),
    ],
    ['in a question', () => community.ask('owner', saveQuiz, { draft: quizAsking(BAD) })],
  ])('%s', async (_what, ask) => {
    expect(await ask()).toMatchObject({ ok: false, refusal: 'text-rejected' })
  })

  test('in an answer at the gate, before an operator has to read it', async () => {
    const told = await community.ask('visitor', submit, {
      attempt: 'anAttempt00123456789',
      answers: [{ question: 'a', text: BAD }],
    })
    expect(told).toMatchObject({ refusal: 'text-rejected' })
  })
})

describe('a text that no person looks at first', () => {
  const HIDDEN = '微信才看得出的话'
  const asks: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['a quiz', () => community.ask('owner', saveQuiz, { draft: quizAsking(HIDDEN) })],
    ['a poll', () => community.ask('owner', savePoll, { draft: { ...poll, title: HIDDEN } })],
    ['a relay', () => community.ask('owner', saveRelay, { draft: { ...relay, title: HIDDEN } })],
    ['a note in a relay', () => community.ask('member', joinRelay, { id: relayOn, quantity: 1, note: HIDDEN })],
    [
      'an event',
      () => community.ask('owner', saveEvent, { draft: { form: 'meet-up' as const, ...event, where: HIDDEN } }),
    ],
    [
      'an answer at the gate',
      () =>
        community.ask('visitor', submit, {
          attempt: 'anAttempt00123456789',
          answers: [{ question: 'a', text: HIDDEN }],
        }),
    ],
  ]

  test.each(asks)('and that WeChat finds risky is refused: %s', async (_what, ask) => {
    await community.wechat({ 'security.msgSecCheck': [{ suggest: 'risky', label: 20_002 }] })
    expect(await ask()).toMatchObject({ ok: false, refusal: 'text-rejected', detail: { places: [] } })
  })

  test('is sent to WeChat as one, and the word list alone decides when WeChat does not answer', async () => {
    await community.wechat({ 'security.msgSecCheck': [{ errcode: 61_010 }] })
    await accepted(community.ask('owner', savePoll, { draft: poll }))
    const asked = await community.askedOfWeChat()
    expect(asked).toMatchObject([{ parameters: { content: '读什么\n边城\n呼兰河传' } }])
  })

  test('is not sent where the community does not ask WeChat, nor when there is nothing written', async () => {
    await accepted(community.ask('member', joinRelay, { id: relayOn, quantity: 1 }))
    expect(await community.askedOfWeChat()).toEqual([])
  })
})

describe('a name', () => {
  const nameOf = async () => (await accepted(community.ask('member', me, {}))).nickname

  test.each(['review', 'risky'] as const)('that WeChat finds %s is refused', async (suggest) => {
    await community.wechat({ 'security.msgSecCheck': [{ suggest, label: 20_002 }] })
    const told = await community.ask('member', editProfile, { nickname: '坏名字' })
    expect(told).toMatchObject({ refusal: 'text-rejected', detail: { places: [{ text: 0, from: 0, to: 3 }] } })
    expect(await nameOf()).toBe('木槿')
  })

  test('is taken by the word list alone when WeChat does not answer', async () => {
    await community.wechat({ 'security.msgSecCheck': [{ errcode: 61_010 }] })
    await accepted(community.ask('member', editProfile, { nickname: '木槿花' }))
    expect(await nameOf()).toBe('木槿花')
  })

  test('that the word list refuses is not sent to WeChat', async () => {
    await community.ask('member', editProfile, { nickname: BAD })
    expect(await community.askedOfWeChat()).toEqual([])
  })
})
