import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { doorRefusals, functionOf } from './action'
import { contracts } from './contracts'
import { permissions } from './permissions'
import { refusalDetails } from './refusal-details'

/** The parts of a valibot schema that a walk needs. */
interface Node {
  readonly type: string
  readonly entries?: Readonly<Record<string, Node>>
  readonly wrapped?: Node
  readonly item?: Node
  readonly options?: readonly unknown[]
}
interface Found {
  readonly path: string
  readonly name: string
  readonly node: Node
}

/** Every schema inside a schema, with its path. */
function walk(node: Node, at: string, name: string): Found[] {
  const options = (node.options ?? []).filter(
    (one): one is Node => typeof one === 'object' && one !== null && 'type' in one,
  )
  return [
    { path: at, name, node },
    ...Object.entries(node.entries ?? {}).flatMap(([key, inner]) => walk(inner, `${at}.${key}`, key)),
    ...(node.wrapped ? walk(node.wrapped, at, name) : []),
    ...(node.item ? walk(node.item, `${at}[]`, name) : []),
    ...options.flatMap((option) => walk(option, at, name)),
  ]
}
const inputsOf = contracts.flatMap((action) => walk(action.input as unknown as Node, action.name, ''))
const outputsOf = contracts.flatMap((action) => walk(action.output as unknown as Node, action.name, ''))

const member = '0123456789abcDEF'
const reward = '0123456789abcdef0123456789abcdef'
const order = `${member}abcdEFGH`
const id = 'an-activity-0001'
const avatar = 'cloud://env-1a.6d61/avatars/a.png'

const post = 'post:018f0000-0000-7000-8000-000000000001'
const comment = 'comment:018f0000-0000-7000-8000-000000000002'
const words = {
  added: [{ word: '倒卖', strictness: 'review' }],
  allowed: ['倒卖部队'],
  off: ['abuse'],
}

/** The fullest input of every action: each field it knows is there. */
const fullest: Record<string, Record<string, unknown>> = {
  'today.open': {},
  'membership.join': { nickname: '小满', avatar },
  'membership.me': {},
  'membership.editProfile': { nickname: '小满', avatar, hidden: true, shownToInviter: false },
  'membership.leave': { confirm: true },
  'membership.exportMyData': {},
  'membership.claimOwnership': { key: 'k', nickname: '小满' },
  'messages.list': {},
  'messages.markRead': { upTo: 1 },
  'membership.remove': { member, reason: '屡次推销', clause: 'ads-1', fraud: false },
  'rulebook.current': {},
  'rulebook.accept': { version: 1 },
  'rulebook.difference': { from: 1, to: 2 },
  'rulebook.draft': {},
  'rulebook.saveDraft': {
    revision: 0,
    groups: [{ title: '发言', clauses: [{ id: 'speech-1', title: '对着人说话', text: '不伤人' }] }],
  },
  'rulebook.publish': { revision: 1, note: '加了一条' },
  'arrival.visit': { scene: 'c=ab&i=0123456789' },
  'arrival.channels': { shelf: 'open' },
  'arrival.channelFunnel': { channel: 'ab12CD' },
  'arrival.questionFilters': {},
  'arrival.createChannel': { name: '公众号', kind: 'official', costFen: 12_000, note: '每周二的文章末尾' },
  'arrival.changeChannel': { channel: 'ab12CD', name: '公众号', kind: 'official', costFen: 12_000, note: '文章末尾' },
  'arrival.closeChannel': { channel: 'ab12CD', reason: '投放结束' },
  'arrival.openChannel': { channel: 'ab12CD', reason: '再投一轮' },
  'arrival.drawChannelCode': { channel: 'ab12CD' },
  'entry.state': {},
  'entry.start': {},
  'entry.submit': {
    attempt: '0123456789abcdefGHIJ',
    answers: [{ question: '1', chosen: ['a'], text: '读书' }],
  },
  'entry.questions': { shelf: 'draft', cursor: '41', limit: 20 },
  'entry.saveQuestion': {
    question: '018f0000-0000-7000-8000-000000000001',
    kind: 'single',
    text: '想推荐一本书，怎么做',
    options: [{ text: '说说为什么喜欢', right: true }],
    keywords: ['喜欢'],
    shelf: 'published',
  },
  'entry.importQuestions': { file: 'cloud://env-1a.6d61/imports/questions/a.xlsx', shelf: 'draft' },
  'entry.removeQuestion': { question: '018f0000-0000-7000-8000-000000000001' },
  'entry.queue': { cursor: '41-0123456789abcdefGHIJ', limit: 20 },
  'entry.decide': { review: '41-0123456789abcdefGHIJ', verdict: 'refuse', reason: '答得太少' },
  'membership.search': { text: '小', cursor: 'c', limit: 20 },
  'membership.find': { member },
  'membership.appoint': { member, role: 'content', reason: '接手内容' },
  'membership.dismiss': { member, reason: '任期到了' },
  'checkin.checkIn': {},
  'checkin.makeUp': { day: '2026-02-28' },
  'checkin.calendar': { month: '2026-02' },
  'checkin.pause': { reason: '春节' },
  'checkin.resume': { reason: '春节' },
  'points.statement': { filter: 'earned', cursor: '41', limit: 20 },
  'points.memberStatement': { member, filter: 'spent', cursor: '41', limit: 20 },
  'points.leaderboard': { board: 'week' },
  'points.adjust': { member, points: -5, reason: '更正' },
  'points.approveAdjustment': { member, adjustment: 'a:1', reason: '核过了' },
  'points.rejectAdjustment': { member, adjustment: 'a:1', reason: '不妥' },
  'points.waitingAdjustments': {},
  'points.reverse': { member, entry: 'checkin:a:2026-02-28', reason: '误签' },
  'points.prove': { cursor: 'c' },
  'points.proofReport': {},
  'badges.mine': {},
  'groups.mine': {},
  'groups.ask': {},
  'groups.leave': {},
  'groups.arrived': {},
  'groups.recognise': {},
  'groups.list': {},
  'groups.members': { group: 'g1', cursor: 'c', limit: 20 },
  'groups.waiting': {},
  'groups.tasks': {},
  'manage.waiting': {},
  'groups.create': { name: '一群', platform: 'wechat', places: 500, owner: member, main: true },
  'groups.change': { group: 'g1', name: '一群', owner: member, main: true },
  'groups.close': { group: 'g1', reason: '满了' },
  'groups.open': { group: 'g1', places: 30, reason: '有位置了' },
  'groups.setCode': { group: 'g1', code: { picture: avatar, expires: '2026-03-01' } },
  'groups.bind': { group: 'g1' },
  'groups.move': { member, group: 'g2', reason: '离家近' },
  'groups.remove': { member, reason: '已移出' },
  'groups.invited': { member },
  'community.profile': {},
  'community.lifecycle': {},
  'community.tickReview': { review: 'words', note: '加了两个词' },
  'community.changeProfile': {
    kind: 'social',
    introduction: '每天一页书',
    audience: { ages: { from: 18, to: 60 }, region: '杭州', interests: ['阅读'] },
    functions: ['service'],
    mix: [{ title: '互动', percent: 100 }],
    hours: { from: 20, to: 22 },
    reason: '开张',
  },
  'rewards.catalogue': {},
  'rewards.redeem': { reward, price: 300 },
  'rewards.orders': { cursor: '41', limit: 20 },
  'rewards.order': { order },
  'rewards.openCoupon': { order },
  'rewards.setAddress': {
    order,
    address: {
      ...{ name: '林小满', phone: '13800000000', province: '浙江省', city: '杭州市', county: '西湖区' },
      ...{ detail: '花园路 1 号', postcode: '310000' },
    },
  },
  'rewards.cancel': { order },
  'rewards.list': {},
  'rewards.save': {
    ...{ reward, kind: 'coupon', title: '咖啡券', about: '一杯', picture: avatar, drawing: 'cup', price: 180 },
    ...{ tier: 'silver', perMember: 1, limited: true, places: 40, opensAt: 1, closesAt: 2, usableDays: 30 },
    gift: 'friends-basic',
  },
  'rewards.publish': { reward },
  'rewards.withdraw': { reward, reason: '换季' },
  'rewards.restock': { reward, places: 5, reason: '补货' },
  'rewards.importCodes': { reward, lines: 'A1', file: 'cloud://env.files/imports/codes/a.csv' },
  'rewards.waitingOrders': { cursor: '41', limit: 20 },
  'rewards.fulfil': { member, order, parcel: { company: '顺丰', number: 'SF100' }, note: '门口' },
  'rewards.supply': { member, order },
  'rewards.cancelOrder': { member, order, reason: '缺货' },
  'rewards.showAddress': { member, order },
  'rewards.scan': { code: 'A1' },
  'referral.mine': {},
  'referral.code': {},
  'referral.poster': {},
  'referral.held': {},
  'referral.release': { member, invitees: ['fedcba9876543210'], reason: '核过了' },
  'referral.reject': { member, invitees: ['fedcba9876543210'], reason: '同一台手机' },
  'activity.list': { when: 'now', cursor: '41' },
  'activity.manage': { when: 'draft', cursor: '41' },
  'poll.view': { id },
  'poll.vote': { id, choices: [0, 2] },
  'poll.save': {
    id,
    draft: { title: '下个月读什么', intro: '选两本', options: ['城南旧事', '边城'], most: 2, anonymous: true },
  },
  'poll.publish': { id, closesAt: 1_900_000_000_000 },
  'poll.close': { id },
  'poll.discard': { id },
  'poll.read': { id },
  'poll.sheet': { id },
  'relay.view': { id },
  'relay.join': { id, quantity: 2, note: '要红的' },
  'relay.edit': { id, quantity: 2, note: '要红的' },
  'relay.withdraw': { id },
  'relay.save': { id, draft: { title: '团苹果', intro: '周五到', places: 200, mostEach: 3, unit: '箱' } },
  'relay.publish': { id, closesAt: 1_900_000_000_000 },
  'relay.close': { id },
  'relay.discard': { id },
  'relay.read': { id },
  'relay.sheet': { id },
  'event.view': { id },
  'event.join': { id },
  'event.cancel': { id },
  'event.checkIn': { id, code: '012345' },
  'event.save': {
    id,
    draft: {
      ...{ title: '春天的山茶', form: 'meet-up', intro: '线下看花', where: '植物园东门', seats: 50, points: 10 },
      ...{ startsAt: 1_900_000_000_000, endsAt: 1_900_003_600_000 },
    },
  },
  'event.publish': { id },
  'event.close': { id },
  'event.discard': { id },
  'event.callOff': { id, reason: '讲者病了，下周再约' },
  'event.read': { id },
  'event.sheet': { id },
  'event.code': { id },
  'quiz.view': { id },
  'quiz.start': { id },
  'quiz.handIn': { id, attempt: 'anAttempt001', answers: [[0, 1], []] },
  'quiz.save': {
    id,
    draft: {
      title: '春天的花',
      intro: '五道小题',
      questions: [{ text: '山茶几月开', kind: 'multiple', options: ['一月', '七月'], right: [0], explanation: '冬末' }],
      limitSeconds: 120,
      prizes: [{ right: 1, points: 10 }],
    },
  },
  'quiz.publish': { id, closesAt: 1_900_000_000_000 },
  'quiz.close': { id },
  'quiz.discard': { id },
  'quiz.read': { id },
  'quiz.sheet': { id },
  'quiz.readTable': { file: 'cloud://env.bucket/imports/quiz/a.xlsx' },
  'community.settings': {},
  'community.changeSettings': { changes: [{ key: 'checkin.points', value: 3 }], reason: '活动' },
  'posts.publish': {
    text: '第一朵花开了',
    pictures: ['cloud://env-1a.6d61/posts/a.jpg'],
    topics: ['日常'],
    card: { kind: 'poll', id },
  },
  'posts.feed': { topic: '日常', cursor: '1.post:a', limit: 20 },
  'posts.find': { post },
  'posts.comments': { post, cursor: '1.comment:a', limit: 20 },
  'posts.mine': { cursor: '1.post:a', limit: 20 },
  'posts.remove': { post },
  'posts.like': { post, liked: true },
  'posts.answer': { post, text: '真好看' },
  'posts.removeComment': { comment },
  'posts.appeal': { post, text: '这是我自己种的' },
  'posts.myComments': { cursor: '1.comment:a', limit: 20 },
  'posts.appealComment': { comment, text: '不是广告' },
  'posts.pin': { post, pinned: true },
  'posts.markQuality': { post },
  'posts.unmarkQuality': { post, reason: '转载' },
  'posts.queue': { cursor: '1.post:a', limit: 20 },
  'posts.decide': { item: post, approve: false, note: '广告', clause: '2-1' },
  'posts.takeDown': { item: comment, note: '广告', clause: '2-1' },
  'posts.evidence': { item: post, author: member, cursor: '1.evidence:a', limit: 20 },
  'moderation.removals': {},
  'moderation.tickRemoval': { account: member },
  'moderation.words': {},
  'moderation.tryWords': { ...words, text: '倒卖门票' },
  'moderation.saveWords': { ...words, revision: 1, reason: '新花样' },
  'moderation.stop': { reason: '刷屏' },
  'moderation.resume': { reason: '处理好了' },
  'moderation.remind': { member, clause: '2-1', reason: '广告' },
  'moderation.mute': { member, days: 3, clause: '2-1', reason: '广告' },
  'moderation.unmute': { member, reason: '误会' },
  'moderation.standing': { member },
  'audit.list': { member, cursor: 'c', limit: 20 },
}

const takes = (name: string, input: unknown): boolean => {
  const action = contracts.find((one) => one.name === name)
  if (action === undefined) throw new Error(`no action ${name}`)
  return v.safeParse(action.input, input).success
}

describe('the catalogue of actions', () => {
  test('holds every capability that has a contract', () => {
    const folders = readdirSync(__dirname).filter((name) => existsSync(path.join(__dirname, name, 'contract.ts')))
    expect([...new Set(contracts.map(({ name }) => name.split('.')[0]))].sort()).toEqual(folders.sort())
  })

  test('names each action once, as capability and deed', () => {
    const names = contracts.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^[a-z]+\.[a-z][A-Za-z]*$/.test(name))).toEqual([])
  })

  test('names refusals in words, each once, and none that the door has already', () => {
    for (const { name, refusals } of contracts) {
      expect([name, refusals.filter((refusal) => !/^[a-z]+(-[a-z]+)*$/.test(refusal))]).toEqual([name, []])
      expect([name, new Set(refusals).size]).toEqual([name, refusals.length])
      expect([name, refusals.filter((refusal) => (doorRefusals as readonly string[]).includes(refusal))]).toEqual([
        name,
        [],
      ])
    }
  })

  test('serves operators at the operators’ door and everybody else at the members’', () => {
    for (const action of contracts)
      expect(functionOf(action)).toBe(action.caller === 'operator' ? 'operator' : 'member')
  })

  test('every operator action has a row in the permission table, and every row its action', () => {
    const operatorActions = contracts.filter(({ caller }) => caller === 'operator').map(({ name }) => name)
    expect(Object.keys(permissions).sort()).toEqual(operatorActions.sort())
  })
})

describe('inputs', () => {
  test('this file knows the fullest input of every action', () => {
    expect(Object.keys(fullest).sort()).toEqual(contracts.map(({ name }) => name).sort())
    for (const { name, input } of contracts) {
      const { entries } = input as unknown as Node
      expect([name, Object.keys(fullest[name] ?? {}).sort()]).toEqual([name, Object.keys(entries ?? {}).sort()])
      expect([name, takes(name, fullest[name])]).toEqual([name, true])
    }
  })

  test('are strict at every depth', () => {
    const loose = inputsOf.filter(({ node }) =>
      ['object', 'loose_object', 'record', 'any', 'unknown', 'object_with_rest'].includes(node.type),
    )
    expect(loose.map(({ path: at }) => at)).toEqual([])
  })

  const unknownFields = [
    'extra',
    'openid',
    '_id',
    'now',
    'today',
    'points2',
    'by',
    '$where',
    '$set',
    'constructor',
    'toString',
    '__proto__',
  ]

  describe.each(contracts.map(({ name }) => [name]))('%s', (name) => {
    const good = fullest[name] ?? {}

    test.each(unknownFields)('refuses the unknown field %s', (field) => {
      const json = `${JSON.stringify(good).slice(0, -1)}${Object.keys(good).length > 0 ? ',' : ''}"${field}":1}`
      expect(takes(name, JSON.parse(json))).toBe(false)
    })

    test('refuses what is no object', () => {
      const values = [null, undefined, 'text', 1, true, [good], () => good]
      expect(values.filter((value) => takes(name, value))).toEqual([])
    })

    test('refuses an operator object, an array or an endless text in the place of any field', () => {
      const wrong = [
        { $gt: '' },
        { $ne: null },
        { $in: [] },
        ['$gt', ''],
        Number.NaN,
        2 ** 53,
        1.5,
        'a'.repeat(1_000_000),
      ]
      const taken = Object.keys(good).flatMap((field) =>
        wrong.filter((value) => takes(name, { ...good, [field]: value })).map((value) => [field, value]),
      )
      expect(taken).toEqual([])
    })
  })

  test.each([
    0,
    -0,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '1',
    2 ** 53,
    1_000_001,
    -1_000_001,
    null,
    [5],
    { $inc: 5 },
  ])('an adjustment by %p points is refused', (points) =>
    expect(takes('points.adjust', { member, points, reason: 'x' })).toBe(false),
  )

  test.each([1, -1, 500, 501, 1_000_000, -1_000_000])('an adjustment by %p points can be asked for', (points) => {
    expect(takes('points.adjust', { member, points, reason: 'x' })).toBe(true)
  })

  test('an adjustment, a reversal, a pause and a changed setting need a reason that can be read', () => {
    const needing = [
      'points.adjust',
      'points.rejectAdjustment',
      'points.reverse',
      'referral.reject',
      'checkin.pause',
      'checkin.resume',
      'community.changeSettings',
    ]
    for (const name of needing) {
      const { reason: _reason, ...without } = fullest[name] ?? {}
      expect([name, takes(name, without)]).toEqual([name, false])
      expect([name, takes(name, { ...without, reason: '  ' })]).toEqual([name, false])
    }
  })

  test('nobody is appointed owner', () => {
    expect(takes('membership.appoint', { member, role: 'owner' })).toBe(false)
  })

  test('leaving must be meant', () => {
    for (const confirm of [false, 'true', 1, undefined]) expect(takes('membership.leave', { confirm })).toBe(false)
  })

  test('a check-in says nothing: who, when and how much are the server’s', () => {
    for (const field of ['day', 'date', 'points', 'openid', 'account']) {
      expect(takes('checkin.checkIn', { [field]: '2026-01-01' })).toBe(false)
    }
  })

  test('settings are changed between 1 and 50 at a time', () => {
    const changes = (length: number) => ({
      changes: Array.from({ length }, () => ({ key: 'k', value: 1 })),
      reason: 'x',
    })
    expect([0, 1, 50, 51].filter((length) => takes('community.changeSettings', changes(length)))).toEqual([1, 50])
  })
})

describe('outputs', () => {
  test('never name an openid, a document’s own id or any other key to a person', () => {
    const secrets =
      /openid|unionid|^_|^person$|phone|mobile|address|session|secret|password|token|^ip$|outbox|answered|^key$/i
    const keys = outputsOf.filter(({ name }) => secrets.test(name)).map(({ path: at }) => at)
    // An address leaves by two doors: to its member, and to who ships (SPEC 6.3). A setting's key is the setting's name.
    expect([...new Set(keys)]).toEqual([
      'rewards.order.address',
      'rewards.order.address.phone',
      'rewards.showAddress.address',
      'rewards.showAddress.address.phone',
      'community.settings.settings[].key',
    ])
  })

  test('name all that leaves: what is not named is stripped at every depth', () => {
    const open = outputsOf.filter(({ node }) =>
      ['loose_object', 'record', 'any', 'unknown', 'object_with_rest'].includes(node.type),
    )
    // What an operator's deed changed has no one shape; who adds to this list says why.
    expect(open.map(({ path: at }) => at)).toEqual(['audit.list.records[].before', 'audit.list.records[].after'])
  })

  test('strip what they do not name', () => {
    const action = contracts.find(({ name }) => name === 'membership.join')
    const told = { account: member, nickname: '小满', joinedOn: '2026-03-09', place: 'none', openid: 'oABC', _id: 'p1' }
    expect(action && v.parse(action.output, told)).toEqual({
      account: member,
      nickname: '小满',
      joinedOn: '2026-03-09',
      place: 'none',
    })
  })
})

test('every refusal that tells more than its name is one that some action knows', () => {
  const known = new Set<string>([...doorRefusals, ...contracts.flatMap(({ refusals }) => refusals)])
  expect(Object.keys(refusalDetails).filter((name) => !known.has(name))).toEqual([])
})

test('no detail of a refusal may name a person by WeChat, or where somebody lives', () => {
  const found = Object.entries(refusalDetails).flatMap(([name, schema]) => walk(schema as unknown as Node, name, ''))
  expect(found.filter(({ name }) => /openid|address|phone|_id/i.test(name)).map(({ path: at }) => at)).toEqual([])
})
