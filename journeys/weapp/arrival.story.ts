/** The way in, on the untouched production build of the mini program. */
import { start, submit } from '../../shared/entry/contract'
import { bind, create, mine } from '../../shared/groups/contract'
import { join } from '../../shared/membership/contract'
import { accept } from '../../shared/rulebook/contract'
import {
  admitByTest,
  answersTo,
  askInWriting,
  begin,
  everywhere,
  publishMore,
  readAnswers,
  takeTest,
} from '../admission'
import { type Community, startCommunity } from '../community'
import { foundCommunity } from '../founding'
import { accepted } from '../outcomes'
import { aMemberReadsTheNewRules, aStrangerComesIn, theNewMemberIsWelcomed } from '../tales/arrival'
import { openMiniProgram, type PhoneOptions } from './mini-program'
import { everyNode, labelOf } from './view'

/** WeChat's scene number of a scanned mini program code. */
const SCANNED = 1047

let community: Community
afterAll(() => community.close())

const open = (openid: string, options: Partial<PhoneOptions> = {}) =>
  openMiniProgram({ emulatorUrl: community.url, openid, ...options })

describe('in the sample community', () => {
  beforeAll(async () => {
    community = await startCommunity({ sample: 'lively' })
  })

  test('a stranger scans a code, fails once, passes, and is welcomed, again when opened anew', async () => {
    const phone = await open('stranger', {
      path: 'arrival/pages/look?scene=c%3Dab',
      scene: SCANNED,
      privacy: 'refuses',
    })
    await aStrangerComesIn(phone)
    // Nothing was asked on the whole way: no dialog, no consent; and the code was told with the first visit.
    expect([phone.dialogs.modals, phone.dialogs.privacyAsked]).toEqual([[], 0])
    const visits = phone.calls.filter(({ data }) => data.action === 'arrival.visit')
    expect(visits.map(({ data }) => data.input)).toEqual([{ scene: 'c=ab' }])
    phone.close()
    const again = await open('stranger', { path: 'arrival/pages/welcome', storage: phone.storage })
    await theNewMemberIsWelcomed(again)
    const code = everyNode(again.page.view).find((node) => labelOf(node).includes('的二维码'))
    expect(String(code?.attribute('src'))).toContain('code.svg')
    again.close()
  })

  test('a member who refuses the privacy text still gives a name of their own', async () => {
    const phone = await open('sample-bronze', { path: 'membership/pages/profile', privacy: 'refuses' })
    await phone.see('想用微信头像和昵称吗')
    expect(phone.dialogs.privacyAsked).toBe(0)
    await phone.tap('同意使用')
    await phone.see('没关系，不用也行')
    expect(phone.dialogs.privacyAsked).toBe(1)
    await phone.type('昵称', '小满')
    await phone.tap('保存昵称')
    await phone.see('小满')
    phone.close()
    await community.close()
  })
})

describe('in a community with one place', () => {
  const testPage = 'arrival/pages/test'

  beforeAll(async () => {
    community = await startCommunity()
    await foundCommunity(community)
    await accepted(community.ask('owner', create, { name: '一群', platform: 'wecom', places: 1 }))
    await admitByTest(community)
    await takeTest(community, 'lucky', '对')
    await everywhere()
  })

  test('the rulebook is read without an account, in one call', async () => {
    const phone = await open('reader', { path: 'arrival/pages/rules' })
    await phone.see('对着人说话')
    expect(phone.calls.map(({ data }) => data.action).sort()).toEqual([
      'arrival.visit',
      'rulebook.current',
      'today.open',
    ])
    phone.close()
  })

  test('in the middle of the test the program is closed: the same questions come back, with what was chosen and the time that is left', async () => {
    await begin(community, 'reloading')
    const phone = await open('reloading', { path: testPage })
    await phone.see('第 1 题，共 3 题')
    await phone.tap('对')
    await phone.tap('下一题')
    await phone.see('第 2 题，共 3 题')
    const question = phone.texts().find((line) => /^第.问$/.test(line)) ?? ''
    phone.close()
    const again = await open('reloading', { path: testPage, storage: phone.storage })
    await again.see('第 2 题，共 3 题')
    await again.see(question)
    const left = Number(/还剩 (\d+) 秒/.exec(again.labels().join())?.[1])
    expect(left).toBeGreaterThan(60)
    expect(left).toBeLessThan(120)
    await again.tap('上一题')
    await again.see('第 1 题，共 3 题')
    await again.tap('下一题')
    await again.see(question)
    again.close()
  })

  test('the time runs out on the screen; a fresh test begins with fresh time', async () => {
    const attempt = await begin(community, 'slow')
    try {
      await community.clock(new Date(attempt.endsAt - 4_000).toISOString())
      const phone = await open('slow', { path: testPage })
      await phone.see('第 1 题')
      await phone.see('时间到了')
      await phone.see('还有 2 次机会')
      await community.clock(new Date(attempt.endsAt + 1_000).toISOString())
      await phone.tap('再试一次')
      await phone.see('第 1 题')
      await phone.see('还有 1 次机会')
      phone.close()
    } finally {
      await community.clock(null)
    }
  })

  test('all chances used: when to come again is said, and the rulebook can be read', async () => {
    await accepted(community.ask('unlucky', accept, { version: 1 }))
    for (const _ of [1, 2, 3]) {
      const { attempt } = await accepted(community.ask('unlucky', start, {}))
      await accepted(community.ask('unlucky', submit, { attempt: attempt.id, answers: answersTo(attempt, '错一') }))
    }
    const phone = await open('unlucky', { path: testPage })
    await phone.see('先歇一歇')
    await phone.see('明天这个时候再来')
    await phone.tap('再看看群规')
    await phone.seePage('arrival/pages/rules')
    phone.close()
  })

  test('who passes when all places are taken is told their place in line, again when opened anew', async () => {
    await takeTest(community, 'waiting', '对')
    const phone = await open('waiting', { path: 'arrival/pages/welcome' })
    await phone.see('欢迎来到')
    await phone.see('你排在第 1 位')
    phone.close()
    const again = await open('waiting', { path: 'groups/pages/index', storage: phone.storage })
    await again.see('你排在第 1 位')
    again.close()
  })

  test('who opens it in a chat that an operator has bound is known to be in it', async () => {
    await accepted(community.ask('owner', create, { name: '聊天群', platform: 'wechat', places: 400 }))
    await accepted(community.askIn({ cloudID: 'x', data: { opengid: 'tGChat' } }, 'owner', bind, { group: 'g2' }))
    await accepted(community.ask('member', accept, { version: 1 }))
    await everywhere()
    const phone = await open('member', { groupId: 'tGChat', scene: 1044 })
    await phone.waitFor('nobody was recognised', () =>
      phone.calls.some(({ data, answer }) => data.action === 'groups.recognise' && answer !== undefined),
    )
    phone.close()
    expect(await accepted(community.ask('member', mine, {}))).toMatchObject({
      group: { name: '聊天群' },
      arrived: 'seen',
    })
  })

  test('a new version of the rulebook asks members again: they look on, and write when they have agreed', async () => {
    await publishMore(community)
    const phone = await open('lucky')
    await aMemberReadsTheNewRules(phone)
    phone.close()
  })

  test('answers that a person reads: the visitor waits, hears why not, and tries again; or is in', async () => {
    await askInWriting(community)
    for (const openid of ['shy', 'short']) {
      expect(await takeTest(community, openid, '对')).toMatchObject({ result: 'waiting' })
    }
    const phone = await open('short', { path: testPage })
    await phone.see('答案交上去了')
    await phone.see('看完会在这里告诉你')
    const home = await open('short')
    await home.see('运营者看完就告诉你')
    home.close()
    await readAnswers(community)
    await phone.tap('刷新看看')
    await phone.see('这次没有通过')
    await phone.see('运营者说：多写几句')
    phone.close()
    const shy = await open('shy', { path: testPage })
    await shy.see('你已经在里面了')
    shy.close()
    expect(await community.ask('shy', join, {})).toMatchObject({ refusal: 'already-member' })
  })
})
