import { type Community, startCommunity } from '../../journeys/community'
import { accepted } from '../../journeys/outcomes'
import { create as createGroup } from '../../shared/groups/contract'
import { waiting } from '../../shared/manage/contract'
import { appoint, claimOwnership, editProfile, join, me, remove } from '../../shared/membership/contract'
import {
  mute,
  remind,
  removals,
  saveWords,
  standing,
  tickRemoval,
  tryWords,
  unmute,
  words,
} from '../../shared/moderation/contract'
import { accept, draft, publish as publishRulebook } from '../../shared/rulebook/contract'

let community: Community
beforeAll(async () => {
  community = await startCommunity()
  await accepted(community.ask('owner', claimOwnership, { key: community.ownershipKey, nickname: '园丁' }))
  const { account } = await accepted(community.ask('supervisor', join, { nickname: '守园' }))
  await accepted(community.ask('owner', appoint, { member: account, role: 'supervisor' }))
})
afterAll(() => community.close())

const changes = {
  added: [{ word: '倒卖门票', strictness: 'reject' as const }],
  allowed: ['赌博心理学'],
  off: ['abuse' as const],
}

describe('the word list', () => {
  it('says what comes with Qunpu and what this community changed', async () => {
    const list = await accepted(community.ask('owner', words, {}))
    expect(list).toMatchObject({ added: [], allowed: [], off: [], revision: 0 })
    expect(list.listed.map(({ category }) => category)).toContain('gambling')
    expect(list.listed.every(({ words: count }) => count > 0)).toBe(true)
  })

  it.each([
    ['an added word, in pinyin too', '谁在dao卖门票', 'reject'],
    ['an allowed phrase', '读赌博心理学', 'pass'],
    ['a category that is off', '你个傻瓜傻b', 'pass'],
    ['a word of the list', '来赌博吧', 'review'],
  ])('is tried before it is saved: %s', async (_what, text, verdict) => {
    expect(await accepted(community.ask('owner', tryWords, { ...changes, text }))).toMatchObject({ verdict })
  })

  it('is saved once by whom saw it last, and every name is looked at with it within 5 s', async () => {
    const { revision } = await accepted(community.ask('owner', saveWords, { ...changes, revision: 0 }))
    expect(revision).toBe(1)
    expect(await community.ask('supervisor', saveWords, { ...changes, allowed: [], revision: 0 })).toMatchObject({
      refusal: 'changed-meanwhile',
    })
    expect(await community.ask('supervisor', saveWords, { ...changes, revision: 1 })).toMatchObject({
      refusal: 'nothing-to-change',
    })
    expect(await accepted(community.ask('supervisor', words, {}))).toMatchObject({ ...changes, revision: 1 })
    await accepted(community.ask('newcomer', join, { nickname: '山茶' }))
    const begun = Date.now()
    let told = await community.ask('newcomer', editProfile, { nickname: '倒mai门票' })
    for (let n = 1; told.ok && Date.now() - begun < 5_000; n++) {
      await new Promise((resolve) => setTimeout(resolve, 500))
      await accepted(community.ask('newcomer', editProfile, { nickname: `山茶${n}` }))
      told = await community.ask('newcomer', editProfile, { nickname: '倒mai门票' })
    }
    expect(told).toMatchObject({ refusal: 'text-rejected' })
  }, 20_000)
})

describe('the ladder', () => {
  it('reminds, mutes and gives back, each with its clause, in the log and in the inbox', async () => {
    const { account } = await accepted(community.ask('talker', join, { nickname: '话多' }))
    await accepted(community.ask('supervisor', remind, { member: account, reason: '刷屏' }))
    await accepted(community.ask('supervisor', mute, { member: account, days: 3, reason: '又刷屏' }))
    expect(await community.ask('owner', mute, { member: account, days: 1, reason: '少一点' })).toMatchObject({
      refusal: 'already-so',
    })
    await accepted(community.ask('owner', unmute, { member: account, reason: '说清楚了' }))
    expect(await community.ask('owner', unmute, { member: account, reason: '再一次' })).toMatchObject({
      refusal: 'already-so',
    })
    const told = await accepted(community.ask('owner', standing, { member: account }))
    expect(told.mutedUntil).toBe(0)
    expect(told.sanctions.map(({ kind, clause }) => [kind, clause])).toEqual([
      ['unmute', null],
      ['mute', null],
      ['reminder', null],
    ])
  })

  it('is not for colleagues, and not for who is not there', async () => {
    const owner = await accepted(community.ask('owner', me, {}))
    const given = { member: owner.account, days: 1, reason: '…' }
    expect(await community.ask('supervisor', mute, given)).toMatchObject({ refusal: 'is-an-operator' })
    expect(await community.ask('owner', mute, { ...given, member: '0000000000000000' })).toMatchObject({
      refusal: 'no-such-member',
    })
    expect(await community.ask('talker', standing, { member: owner.account })).toMatchObject({ refusal: 'not-allowed' })
  })

  it('ends with removal by a clause, and a task to take them out of the chat group that somebody ticks off', async () => {
    await accepted(community.ask('owner', createGroup, { name: '山茶一群', platform: 'wechat', places: 5 }))
    await accepted(community.ask('owner', publishRulebook, { revision: 0 }))
    // What was just published reaches every instance within 3 s.
    await new Promise((resolve) => setTimeout(resolve, 3_200))
    await accepted(community.ask('pusher', accept, { version: 1 }))
    const { account } = await accepted(community.ask('pusher', join, { nickname: '推销员' }))
    const { groups } = await accepted(community.ask('owner', draft, {}))
    const clause = groups[0]?.clauses[0] ?? { id: '', title: '' }

    const given = { member: account, reason: '屡次推销', fraud: false }
    expect(await community.ask('supervisor', remove, given)).toMatchObject({ refusal: 'clause-missing' })
    const made = await community.ask('supervisor', remove, { ...given, clause: 'made-up' })
    expect(made).toMatchObject({ refusal: 'no-such-clause' })
    const early = { member: account, reason: '刷屏' }
    expect(await community.ask('supervisor', remind, early)).toMatchObject({ refusal: 'clause-missing' })
    expect(await community.ask('supervisor', mute, { ...early, days: 1 })).toMatchObject({ refusal: 'clause-missing' })
    await accepted(community.ask('supervisor', remove, { ...given, clause: clause.id }))

    const task = { account, nickname: '推销员', group: '山茶一群', reason: '屡次推销', clause: { title: clause.title } }
    expect((await accepted(community.ask('owner', removals, {}))).tasks).toMatchObject([task])
    expect((await accepted(community.ask('owner', waiting, {}))).things).toMatchObject([{ kind: 'removals', count: 1 }])
    await accepted(community.ask('supervisor', tickRemoval, { account }))
    expect(await community.ask('owner', tickRemoval, { account })).toMatchObject({ refusal: 'no-such-task' })
    expect((await accepted(community.ask('owner', removals, {}))).tasks).toEqual([])
    expect(await community.ask('pusher', join, {})).toMatchObject({ ok: false })
  })
})
