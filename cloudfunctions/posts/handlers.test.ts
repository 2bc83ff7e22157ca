import { openAsAdministrator } from '../../journeys/administrator'
import { type Community, startCommunity } from '../../journeys/community'
import { accepted, namesOf } from '../../journeys/outcomes'
import type { InputOf } from '../../shared/action'
import { changeSettings } from '../../shared/community/contract'
import { appoint, claimOwnership, join, leave, me } from '../../shared/membership/contract'
import { list as inbox } from '../../shared/messages/contract'
import { mute, resume, stop } from '../../shared/moderation/contract'
import { statement } from '../../shared/points/contract'
import { publish as publishPoll, save as savePoll } from '../../shared/poll/contract'
import {
  answer,
  appeal,
  comments,
  decide,
  evidence,
  feed,
  find,
  like,
  markQuality,
  mine,
  pin,
  publish,
  queue,
  remove,
  removeComment,
  takeDown,
  unmarkQuality,
} from '../../shared/posts/contract'
import { appealComment, myComments } from '../../shared/posts/own-comments-contract'

let community: Community
/** The database as an administrator of the environment sees it. */
let database: ReturnType<typeof openAsAdministrator>
const picture = 'cloud://env-1a.6d61/posts/a.jpg'

beforeAll(async () => {
  community = await startCommunity()
  database = openAsAdministrator(community.url)
  await accepted(community.ask('owner', claimOwnership, { key: community.ownershipKey, nickname: '园丁' }))
  const { account } = await accepted(community.ask('officer', join, { nickname: '青禾' }))
  await accepted(community.ask('owner', appoint, { member: account, role: 'content' }))
})
afterAll(() => community.close())

let people = 0
async function member(): Promise<{ openid: string; account: string }> {
  const openid = `writer-${++people}`
  const { account } = await accepted(community.ask(openid, join, {}))
  return { openid, account }
}
const post = async (openid: string, input: InputOf<typeof publish>) =>
  (await accepted(community.ask(openid, publish, input))).post
const stored = async (id: string): Promise<Record<string, unknown> | undefined> => {
  const { data } = await database.collection('things').doc(id).get()
  return (data as Record<string, unknown>[])[0]
}
const textsIn = async (openid = 'owner') =>
  (await accepted(community.ask(openid, feed, {}))).posts.map(({ text }) => text)
const balanceOf = async (openid: string) => (await accepted(community.ask(openid, me, {}))).balance

describe('a post', () => {
  it('is seen by everybody at once when nothing speaks against it', async () => {
    const { openid, account } = await member()
    const input = { text: ' 第一朵花开了\n\n\n\n快来看 ', topics: ['日常'] }
    const told = await accepted(community.ask(openid, publish, input))
    expect(told.held).toBe(false)
    const [first] = (await accepted(community.ask('owner', feed, {}))).posts
    expect(first).toMatchObject({
      ...{ id: told.post, text: '第一朵花开了\n\n快来看', topics: ['日常'], pinned: false, quality: false },
      ...{ likes: 0, liked: false, comments: 0, mine: false, author: { account } },
    })
  })

  it('is published once, however often the tap arrives', async () => {
    const { openid } = await member()
    const id = community.newRequestId()
    const told = await Promise.all(
      Array.from({ length: 8 }, () => community.ask(openid, publish, { text: '只发一次' }, id)),
    )
    expect(namesOf(told).every((name) => name === 'ok' || name === 'busy')).toBe(true)
    expect((await textsIn()).filter((text) => text === '只发一次')).toHaveLength(1)
    expect(await community.ask('officer', publish, { text: '只发一次' }, id)).toMatchObject({
      refusal: 'request-reused',
    })
  })

  it.each([
    ['nothing in it', {}, 'nothing-to-say'],
    ['a topic that is not offered', { text: '花', topics: ['彩票'] }, 'no-such-topic'],
    ['a card that leads nowhere', { text: '花', card: { kind: 'poll', id: 'nothing-of-these' } }, 'no-such-card'],
    ['a card that names no activity', { text: '花', card: { kind: 'poll', id: 'community' } }, 'invalid-input'],
    ['what the list rejects', { text: '来玩六合彩' }, 'text-rejected'],
    ['10 pictures', { pictures: Array.from({ length: 10 }, () => picture) }, 'invalid-input'],
    ['a picture from elsewhere', { pictures: ['cloud://env-1a.6d61/avatars/a.png'] }, 'invalid-input'],
    ['too many characters', { text: '花'.repeat(2_001) }, 'invalid-input'],
    ['blanks only', { text: ' \n ' }, 'invalid-input'],
  ] as const)('with %s is refused', async (_what, input, refusal) => {
    const before = await textsIn()
    const told = await community.call('officer', 'member', 'posts.publish', input)
    expect(told).toMatchObject({ ok: false, refusal })
    expect(await textsIn()).toEqual(before)
  })

  it('leads to something that is on, and never to a draft or to another kind', async () => {
    const { openid } = await member()
    const draft = { title: '下个月读什么', options: ['边城', '呼兰河传'], most: 1, anonymous: true }
    const { id } = await accepted(community.ask('officer', savePoll, { draft }))
    const asked = { text: '来投票', card: { kind: 'poll' as const, id } }
    expect(await community.ask(openid, publish, asked)).toMatchObject({ refusal: 'no-such-card' })
    await accepted(community.ask('officer', publishPoll, { id, closesAt: Date.now() + 3_600_000 }))
    const other = { ...asked, card: { kind: 'quiz' as const, id } }
    expect(await community.ask(openid, publish, other)).toMatchObject({ refusal: 'no-such-card' })
    const told = await post(openid, asked)
    expect((await accepted(community.ask('owner', find, { post: told }))).post.card).toEqual({
      ...asked.card,
      title: '下个月读什么',
    })
  })

  it('is for members, and only for operators when the community wants it so', async () => {
    const { openid } = await member()
    expect(await community.ask('visitor', publish, { text: '路过' })).toMatchObject({ refusal: 'not-allowed' })
    await accepted(
      community.ask('owner', changeSettings, { changes: [{ key: 'posts.open', value: false }], reason: '等类目' }),
    )
    await expect(settled(() => community.ask(openid, publish, { text: '我想说' }))).resolves.toMatchObject({
      refusal: 'posts-closed',
    })
    expect((await accepted(community.ask(openid, feed, {}))).open).toBe(false)
    await accepted(community.ask('officer', publish, { text: '运营者说' }))
    await accepted(
      community.ask('owner', changeSettings, { changes: [{ key: 'posts.open', value: true }], reason: '有类目了' }),
    )
    expect(await settled(() => community.ask(openid, publish, { text: '又能说了' }), true)).toMatchObject({ ok: true })
  })

  it('of one’s own is deleted, and nobody deletes another’s', async () => {
    const { openid } = await member()
    const id = await post(openid, { text: '说错了' })
    expect(await community.ask('owner', remove, { post: id })).toMatchObject({ refusal: 'not-yours' })
    await accepted(community.ask(openid, remove, { post: id }))
    expect(await community.ask('owner', find, { post: id })).toMatchObject({ refusal: 'no-such-post' })
    expect((await accepted(community.ask(openid, mine, {}))).posts).toEqual([])
    expect(await community.ask(openid, remove, { post: id })).toMatchObject({ refusal: 'no-such-post' })
  })

  it('that was deleted leaves no empty page among one’s own', async () => {
    const { openid } = await member()
    const first = await post(openid, { text: '留着的' })
    const said = (await accepted(community.ask(openid, answer, { post: first, text: '也留着' }))).comment
    for (let n = 1; n <= 5; n++) {
      await accepted(community.ask(openid, remove, { post: await post(openid, { text: `删掉 ${n}` }) }))
      const { comment } = await accepted(community.ask(openid, answer, { post: first, text: `收回 ${n}` }))
      await accepted(community.ask(openid, removeComment, { comment }))
    }
    const own = await accepted(community.ask(openid, mine, { limit: 2 }))
    expect([own.posts.map(({ id }) => id), own.next]).toEqual([[first], null])
    const ownComments = await accepted(community.ask(openid, myComments, { limit: 2 }))
    expect([ownComments.comments.map(({ id }) => id), ownComments.next]).toEqual([[said], null])
  })

  it('goes with who leaves for good: nothing they wrote is stored any more, nor their pictures', async () => {
    const { openid, account } = await member()
    const own = `posts/${account}/1.png`
    const door = `${community.url}/emulator/files?path=${encodeURIComponent(own)}`
    const { fileID } = (await (await fetch(door, { method: 'POST', body: 'a picture' })).json()) as { fileID: string }
    const kept = await post('officer', { text: '大家好' })
    const gone = await post(openid, { text: '我要走了' })
    const { post: pictured } = await accepted(
      community.ask(openid, publish, { text: '看', pictures: [fileID, picture] }),
    )
    const { comment } = await accepted(community.ask(openid, answer, { post: kept, text: '我也走了' }))
    await accepted(community.ask(openid, like, { post: kept, liked: true }))
    await accepted(community.ask('officer', takeDown, { item: gone, note: '不实消息' }))
    await accepted(community.ask(openid, leave, { confirm: true }))

    expect(await textsIn()).not.toContain('我要走了')
    const { data } = await database.collection('things').where({ author: account }).limit(100).get()
    expect((data as { kind: string }[]).map(({ kind }) => kind)).toEqual(['evidence'])
    for (const id of [gone, pictured, comment]) {
      expect(await stored(id)).toMatchObject({ shelf: 'gone', text: '', author: '', person: '' })
    }
    const seen = (await accepted(community.ask('officer', find, { post: kept }))).post
    expect([seen.likes, seen.comments]).toEqual([0, 0])
    const { copies } = await accepted(community.ask('owner', evidence, { author: account }))
    expect(copies).toMatchObject([{ item: gone, text: '我要走了', author: { account, nickname: '' } }])
    await community.runTimer('sweep')
    expect((await fetch(`${community.url}/emulator/files?id=${encodeURIComponent(fileID)}`)).status).toBe(404)
    expect(await stored(`trash:${pictured}`)).toBeUndefined()
  })
})

/** Asks until an instance has learnt what changed, at most 5 s (SPEC 8.2). */
async function settled<Told extends { ok: boolean }>(ask: () => Promise<Told>, wanted = false): Promise<Told> {
  const begun = Date.now()
  for (;;) {
    const told = await ask()
    if (told.ok === wanted || Date.now() - begun > 5_000) return told
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

describe('the feed', () => {
  it('neither skips nor repeats while new posts arrive', async () => {
    const { openid } = await member()
    for (let n = 1; n <= 7; n++) await post(openid, { text: `第 ${n} 篇`, topics: ['提问'] })
    const seen: string[] = []
    let cursor: string | null = null
    for (let n = 1; ; n++) {
      const page: { posts: { text: string }[]; next: string | null } = await accepted(
        community.ask('owner', feed, { topic: '提问', limit: 3, ...(cursor === null ? {} : { cursor }) }),
      )
      seen.push(...page.posts.map(({ text }) => text))
      await post(openid, { text: `新来的 ${n}`, topics: ['提问'] })
      cursor = page.next
      if (cursor === null) break
    }
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1].map((n) => `第 ${n} 篇`))
  })

  it('shows nothing twice, and all that stayed, while posts arrive, are taken down, pinned and unpinned', async () => {
    const { openid } = await member()
    const ids: string[] = []
    for (let n = 1; n <= 12; n++) ids.push(await post(openid, { text: `在场 ${n}`, topics: ['活动'] }))
    const at = (number: number): string => ids[number - 1] ?? ''
    const between: Readonly<Record<number, () => Promise<unknown>>> = {
      1: async () => {
        await accepted(community.ask('owner', takeDown, { item: at(12) }))
        await accepted(community.ask('owner', takeDown, { item: at(5) }))
        await accepted(community.ask('officer', pin, { post: at(7), pinned: true }))
      },
      2: async () => {
        await post(openid, { text: '刚写的', topics: ['活动'] })
        await accepted(community.ask('officer', pin, { post: at(11), pinned: true }))
      },
      3: async () => {
        for (const one of [at(7), at(11)]) await accepted(community.ask('officer', pin, { post: one, pinned: false }))
      },
    }
    const seen: string[] = []
    let cursor: string | null = null
    for (let n = 1; ; n++) {
      const page: { posts: { id: string }[]; next: string | null } = await accepted(
        community.ask('owner', feed, { topic: '活动', limit: 3, ...(cursor === null ? {} : { cursor }) }),
      )
      seen.push(...page.posts.map(({ id }) => id))
      await between[n]?.()
      cursor = page.next
      if (cursor === null) break
    }
    expect(seen).toEqual([12, 11, 10, 9, 8, 6, 4, 3, 2, 1].map(at))
  })

  it('has what is pinned on top, three at most', async () => {
    const { openid } = await member()
    const ids: string[] = []
    for (let n = 1; n <= 4; n++) ids.push(await post(openid, { text: `置顶 ${n}` }))
    const [one = '', two = '', three = '', four = ''] = ids
    for (const id of [one, two, three]) await accepted(community.ask('officer', pin, { post: id, pinned: true }))
    expect(await community.ask('officer', pin, { post: four, pinned: true })).toMatchObject({
      refusal: 'too-many-pinned',
    })
    const top = await accepted(community.ask(openid, feed, {}))
    expect(top.pinned.map(({ text }) => text)).toEqual(['置顶 3', '置顶 2', '置顶 1'])
    expect(top.posts.map(({ id }) => id)).not.toContain(one)
    for (const id of [one, two, three]) await accepted(community.ask('officer', pin, { post: id, pinned: false }))
    expect((await accepted(community.ask(openid, feed, {}))).posts.map(({ id }) => id)).toEqual(
      expect.arrayContaining([one]),
    )
  })

  it('costs six requests a page, however many posts are on it', async () => {
    await community.resetRequests()
    await accepted(community.ask('owner', feed, { limit: 20 }))
    // The caller, the pinned, the page, their authors, likes and comments; one more when the community is read anew.
    expect((await community.requests()).total).toBeLessThanOrEqual(7)
  })
})

describe('likes and comments', () => {
  it('50 members like a post at once, each counts once, also who taps twice', async () => {
    const { openid } = await member()
    const id = await post(openid, { text: '大家看' })
    const fans = await Promise.all(Array.from({ length: 50 }, () => member()))
    await Promise.all(fans.map((fan) => accepted(community.ask(fan.openid, like, { post: id, liked: true }))))
    const [first] = fans
    const fan = first?.openid ?? ''
    await accepted(community.ask(fan, like, { post: id, liked: true }))
    expect((await accepted(community.ask(fan, find, { post: id }))).post).toMatchObject({ likes: 50, liked: true })
    await accepted(community.ask(fan, like, { post: id, liked: false }))
    await accepted(community.ask(fan, like, { post: id, liked: false }))
    expect((await accepted(community.ask(fan, find, { post: id }))).post).toMatchObject({ likes: 49, liked: false })
  })

  it('comments stand in the order in which they were made, and page', async () => {
    const { openid } = await member()
    const id = await post(openid, { text: '问一下' })
    for (let n = 1; n <= 25; n++) await accepted(community.ask('officer', answer, { post: id, text: `第 ${n} 楼` }))
    const first = await accepted(community.ask(openid, find, { post: id }))
    expect(first.post.comments).toBe(25)
    const rest = await accepted(community.ask(openid, comments, { post: id, cursor: first.next ?? '' }))
    expect([...first.comments, ...rest.comments].map(({ text }) => text)).toEqual(
      Array.from({ length: 25 }, (_, n) => `第 ${n + 1} 楼`),
    )
    const [one] = first.comments
    expect(await community.ask(openid, removeComment, { comment: one?.id ?? '' })).toMatchObject({
      refusal: 'not-yours',
    })
    await accepted(community.ask('officer', removeComment, { comment: one?.id ?? '' }))
    expect((await accepted(community.ask(openid, find, { post: id }))).post.comments).toBe(24)
  })

  it('a comment with a suspicious word waits, and only then is seen', async () => {
    const { openid, account } = await member()
    const id = await post('officer', { text: '今天聊什么' })
    const told = await accepted(community.ask(openid, answer, { post: id, text: '加v信聊' }))
    expect(told.held).toBe(true)
    expect((await accepted(community.ask(openid, find, { post: id }))).comments).toEqual([])
    const [item] = (await accepted(community.ask('officer', queue, {}))).items.filter(
      ({ id: one }) => one === told.comment,
    )
    expect(item).toMatchObject({
      kind: 'comment',
      context: '今天聊什么',
      author: { account },
      why: [{ because: 'word' }],
    })
    await accepted(community.ask('officer', decide, { item: told.comment, approve: true }))
    expect((await accepted(community.ask(openid, find, { post: id }))).comments).toHaveLength(1)
  })
})

describe('what people look at first', () => {
  it('a picture waits, is approved, marked and paid; undone it is paid back, once', async () => {
    const { openid } = await member()
    const told = await accepted(community.ask(openid, publish, { text: '我的月季', pictures: [picture] }))
    expect(told.held).toBe(true)
    expect(await textsIn()).not.toContain('我的月季')
    expect((await accepted(community.ask(openid, mine, {}))).posts).toMatchObject([{ state: 'held' }])
    await accepted(community.ask('officer', decide, { item: told.post, approve: true }))
    expect(await textsIn()).toContain('我的月季')

    await accepted(community.ask('officer', markQuality, { post: told.post }))
    expect(await community.ask('owner', markQuality, { post: told.post })).toMatchObject({ refusal: 'already-so' })
    expect(await balanceOf(openid)).toBe(10)
    await accepted(community.ask('officer', unmarkQuality, { post: told.post, reason: '转载' }))
    expect(await balanceOf(openid)).toBe(0)
    expect(await community.ask('officer', unmarkQuality, { post: told.post, reason: '转载' })).toMatchObject({
      refusal: 'already-so',
    })
    expect(await community.ask('officer', markQuality, { post: told.post })).toMatchObject({ refusal: 'was-undone' })
    const { entries } = await accepted(community.ask(openid, statement, {}))
    expect(entries.filter(({ points }) => points !== 0).map(({ points }) => points)).toEqual([-10, 10])
  })

  it('marks of one post by five officers at once pay once', async () => {
    const { openid } = await member()
    const id = await post(openid, { text: '好文' })
    const told = await Promise.all(Array.from({ length: 5 }, () => community.ask('officer', markQuality, { post: id })))
    expect(namesOf(told).filter((name) => name === 'ok')).toHaveLength(1)
    expect(await balanceOf(openid)).toBe(10)
  })

  it('the fourth mark of a day pays nothing and says so', async () => {
    const { openid } = await member()
    for (let n = 1; n <= 4; n++) {
      const id = await post(openid, { text: `好文 ${n}` })
      await accepted(community.ask('officer', markQuality, { post: id }))
    }
    expect(await balanceOf(openid)).toBe(30)
  })

  it('nobody marks their own post', async () => {
    const id = await post('officer', { text: '自己夸自己' })
    expect(await community.ask('officer', markQuality, { post: id })).toMatchObject({ refusal: 'not-yourself' })
  })

  it('what was refused may be objected to once, and another operator judges', async () => {
    const { openid } = await member()
    const { post: id } = await accepted(community.ask(openid, publish, { text: '兼职日结，来问我' }))
    await accepted(community.ask('officer', decide, { item: id, approve: false, note: '广告' }))
    expect(await community.ask('officer', decide, { item: id, approve: true })).toMatchObject({
      refusal: 'already-decided',
    })
    expect((await accepted(community.ask(openid, mine, {}))).posts).toMatchObject([
      { state: 'rejected', note: '广告', clause: null, mayAppeal: true },
    ])
    await accepted(community.ask(openid, appeal, { post: id, text: '是我们学校的招聘' }))
    expect(await community.ask(openid, appeal, { post: id, text: '再说一次' })).toMatchObject({
      refusal: 'already-appealed',
    })
    expect(await community.ask('officer', decide, { item: id, approve: true })).toMatchObject({
      refusal: 'same-operator',
    })
    await accepted(community.ask('owner', decide, { item: id, approve: true }))
    expect(await textsIn()).toContain('兼职日结，来问我')
  })
})

describe('an emergency', () => {
  it('a post that is taken down is gone from every list at once, and its frozen copy stays', async () => {
    const { openid, account } = await member()
    const id = await post(openid, { text: '不该在这里的话', topics: ['日常'] })
    await accepted(community.ask(openid, answer, { post: id, text: '附和' }))
    await accepted(community.ask('officer', pin, { post: id, pinned: true }))
    await accepted(community.ask('owner', takeDown, { item: id, note: '不实消息' }))

    const all = await accepted(community.ask(openid, feed, {}))
    const byTopic = await accepted(community.ask(openid, feed, { topic: '日常' }))
    expect([...all.pinned, ...all.posts, ...byTopic.posts].map((one) => one.id)).not.toContain(id)
    expect(await community.ask(openid, find, { post: id })).toMatchObject({ refusal: 'no-such-post' })
    expect((await accepted(community.ask(openid, comments, { post: id }))).comments).toEqual([])
    expect(await community.ask('officer', like, { post: id, liked: true })).toMatchObject({ refusal: 'no-such-post' })
    expect(await community.ask('officer', answer, { post: id, text: '?' })).toMatchObject({ refusal: 'no-such-post' })
    expect(await community.ask('owner', takeDown, { item: id })).toMatchObject({ refusal: 'already-so' })

    await accepted(community.ask(openid, remove, { post: id }))
    const { copies } = await accepted(community.ask('officer', evidence, { item: id }))
    expect(copies).toMatchObject([
      {
        author: { account },
        text: '不该在这里的话',
        topics: ['日常'],
        decision: { is: 'taken-down', note: '不实消息' },
      },
    ])
  })

  it('a comment that is taken down is gone, its copy stays, its author is heard once, and another operator gives it back', async () => {
    const { openid } = await member()
    const id = await post(openid, { text: '大家怎么看' })
    const said = (await accepted(community.ask(openid, answer, { post: id, text: '我先说一句' }))).comment
    await accepted(community.ask(openid, answer, { post: id, text: '再说一句' }))
    const textsUnder = async () =>
      (await accepted(community.ask('owner', find, { post: id }))).comments.map((one) => one.text)
    const state = async () => (await accepted(community.ask(openid, myComments, {}))).comments[1]
    const objection = { comment: said, text: '只是打个招呼' }
    expect(await community.ask(openid, appealComment, objection)).toMatchObject({ refusal: 'nothing-to-appeal' })
    await accepted(community.ask('officer', takeDown, { item: said, note: '跑题' }))
    expect(await textsUnder()).toEqual(['再说一句'])
    expect((await accepted(community.ask('owner', find, { post: id }))).post.comments).toBe(1)
    expect((await accepted(community.ask('owner', evidence, { item: said }))).copies).toMatchObject([
      { text: '我先说一句' },
    ])
    expect(await state()).toMatchObject({ id: said, post: id, state: 'down', note: '跑题', mayAppeal: true })

    expect(await community.ask('owner', appealComment, objection)).toMatchObject({ refusal: 'not-yours' })
    await accepted(community.ask(openid, appealComment, objection))
    expect(await community.ask(openid, appealComment, objection)).toMatchObject({ refusal: 'already-appealed' })
    expect(await state()).toMatchObject({ state: 'appealed', mayAppeal: false })
    const { items } = await accepted(community.ask('owner', queue, {}))
    expect(items.find((item) => item.id === said)).toMatchObject({
      ...{
        kind: 'comment',
        context: '大家怎么看',
        history: 0,
        appeal: { text: '只是打个招呼' },
        decisions: [{ is: 'taken-down' }],
      },
    })
    expect(await community.ask('officer', decide, { item: said, approve: true })).toMatchObject({
      refusal: 'same-operator',
    })
    await accepted(community.ask('owner', decide, { item: said, approve: true }))
    expect(await textsUnder()).toEqual(['我先说一句', '再说一句'])
    const { messages } = await accepted(community.ask(openid, inbox, {}))
    expect(messages.slice(0, 2).map(({ kind }) => kind)).toEqual(['comment-restored', 'comment-rejected'])
  })

  it('no instance shows it any more, however many are asked at once, the moment after', async () => {
    const { openid } = await member()
    const id = await post(openid, { text: '马上要消失的话' })
    const everywhere = () =>
      Promise.all(
        Array.from({ length: 24 }, async (_, number) => {
          const list = await accepted(community.ask(number % 2 === 0 ? 'owner' : openid, feed, { limit: 50 }))
          return list.posts.some((one) => one.id === id)
        }),
      )
    expect(await everywhere()).toEqual(Array.from({ length: 24 }, () => true))
    await accepted(community.ask('owner', takeDown, { item: id }))
    expect(await everywhere()).toEqual(Array.from({ length: 24 }, () => false))
    expect((await accepted(community.ask('officer', evidence, { item: id }))).copies).toHaveLength(1)
  })

  it('within 5 s the switch is known to every instance: of many asked at once none takes a word', async () => {
    const writers = await Promise.all(Array.from({ length: 12 }, () => member()))
    await accepted(community.ask('officer', stop, { reason: '有人刷屏' }))
    await new Promise((resolve) => setTimeout(resolve, 4_900))
    const told = await Promise.all(writers.map(({ openid }) => community.ask(openid, publish, { text: '刷' })))
    expect(namesOf(told)).toEqual(writers.map(() => 'read-only'))
    await accepted(community.ask('owner', resume, { reason: '处理好了' }))
    await new Promise((resolve) => setTimeout(resolve, 4_900))
    const again = await Promise.all(writers.map(({ openid }) => community.ask(openid, publish, { text: '谢谢' })))
    expect(namesOf(again)).toEqual(writers.map(() => 'ok'))
  }, 30_000)

  it('one switch stops all writing of members, on every instance within 5 s, and gives it back', async () => {
    const { openid } = await member()
    await accepted(community.ask('officer', stop, { reason: '有人刷屏' }))
    expect(await settled(() => community.ask(openid, publish, { text: '刷' }))).toMatchObject({ refusal: 'read-only' })
    expect(await community.ask('owner', stop, { reason: '再按一次' })).toMatchObject({ refusal: 'already-so' })
    await accepted(community.ask('owner', resume, { reason: '处理好了' }))
    expect(await settled(() => community.ask(openid, publish, { text: '谢谢' }), true)).toMatchObject({ ok: true })
  })

  it('who is muted reads on and writes when it is over', async () => {
    const { openid, account } = await member()
    const given = { member: account, days: 2, reason: '反复广告' }
    expect(await community.ask('officer', mute, given)).toMatchObject({ refusal: 'not-allowed' })
    await accepted(community.ask('owner', mute, given))
    expect(await community.ask(openid, publish, { text: '我还想说' })).toMatchObject({ refusal: 'muted' })
    expect((await accepted(community.ask(openid, feed, {}))).open).toBe(false)
    await community.clock(new Date(Date.now() + 2 * 86_400_000 + 1_000).toISOString())
    await accepted(community.ask(openid, publish, { text: '想明白了' }))
    await community.clock(null)
  })
})
