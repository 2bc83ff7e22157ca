import { allowedActions, isOperator, mayCall, operatorRoles, permissions, type Role, roles } from './permissions'

/**
 * SPEC 10.1, written out a second time on purpose: who may do what.
 * o owner, c content officer, a activity officer, s supervisor, h assistant (helper), k key member
 */
const matrix: Record<string, string> = {
  'membership.search': 'ocash',
  'membership.find': 'ocash',
  'membership.appoint': 'o',
  'membership.dismiss': 'o',
  'membership.remove': 'os',
  'rulebook.draft': 'ocash',
  'rulebook.saveDraft': 'ocs',
  'rulebook.publish': 'os',
  'entry.questions': 'ocs',
  'entry.saveQuestion': 'ocs',
  'entry.importQuestions': 'ocs',
  'entry.removeQuestion': 'ocs',
  'entry.queue': 'ocash',
  'entry.decide': 'ocash',
  'arrival.channels': 'ocash',
  'arrival.channelFunnel': 'ocash',
  'arrival.questionFilters': 'ocash',
  'arrival.createChannel': 'oas',
  'arrival.changeChannel': 'oas',
  'arrival.closeChannel': 'oas',
  'arrival.openChannel': 'oas',
  'arrival.drawChannelCode': 'oash',
  'rewards.list': 'ocash',
  'rewards.save': 'oa',
  'rewards.publish': 'oa',
  'rewards.withdraw': 'oa',
  'rewards.restock': 'oa',
  'rewards.importCodes': 'oa',
  'rewards.waitingOrders': 'ocash',
  'rewards.fulfil': 'oah',
  'rewards.supply': 'oah',
  'rewards.cancelOrder': 'oa',
  'rewards.showAddress': 'oah',
  'rewards.scan': 'oah',
  'checkin.pause': 'oas',
  'checkin.resume': 'oas',
  'points.memberStatement': 'ocash',
  'points.adjust': 'oas',
  'points.approveAdjustment': 'oas',
  'points.rejectAdjustment': 'oas',
  'points.waitingAdjustments': 'oas',
  'points.reverse': 'os',
  'points.prove': 'os',
  'points.proofReport': 'os',
  'posts.queue': 'ocs',
  'posts.decide': 'ocs',
  'posts.takeDown': 'ocsh',
  'posts.evidence': 'ocs',
  'posts.pin': 'oc',
  'posts.markQuality': 'oc',
  'posts.unmarkQuality': 'oc',
  'moderation.words': 'ocs',
  'moderation.tryWords': 'ocs',
  'moderation.saveWords': 'ocs',
  'moderation.stop': 'ocs',
  'moderation.resume': 'os',
  'moderation.remind': 'ocs',
  'moderation.mute': 'os',
  'moderation.unmute': 'os',
  'moderation.standing': 'ocs',
  'moderation.removals': 'ocash',
  'moderation.tickRemoval': 'oash',
  'referral.held': 'oas',
  'referral.release': 'oas',
  'referral.reject': 'oas',
  'activity.manage': 'ocash',
  'poll.save': 'oca',
  'poll.publish': 'oca',
  'poll.close': 'oca',
  'poll.discard': 'oca',
  'poll.read': 'oca',
  'poll.sheet': 'oca',
  'relay.save': 'oca',
  'relay.publish': 'oca',
  'relay.close': 'oca',
  'relay.discard': 'oca',
  'relay.read': 'oca',
  'relay.sheet': 'oca',
  'event.save': 'oca',
  'event.publish': 'oca',
  'event.close': 'oca',
  'event.discard': 'oca',
  'event.callOff': 'oca',
  'event.read': 'oca',
  'event.sheet': 'oca',
  'event.code': 'ocash',
  'quiz.save': 'oc',
  'quiz.publish': 'oc',
  'quiz.close': 'oc',
  'quiz.discard': 'oc',
  'quiz.read': 'oc',
  'quiz.sheet': 'oc',
  'quiz.readTable': 'oc',
  'community.settings': 'ocash',
  'community.changeSettings': 'o',
  'community.lifecycle': 'ocash',
  'community.tickReview': 'ocs',
  'community.changeProfile': 'ocs',
  'groups.list': 'ocash',
  'groups.members': 'ocash',
  'groups.waiting': 'ocash',
  'groups.tasks': 'ocash',
  'groups.create': 'oas',
  'groups.change': 'oas',
  'groups.close': 'os',
  'groups.open': 'os',
  'groups.setCode': 'oash',
  'groups.bind': 'oash',
  'groups.move': 'oash',
  'groups.remove': 'os',
  'groups.invited': 'oash',
  'audit.list': 'os',
  'manage.waiting': 'ocash',
}
const letterOf: Record<Role, string> = {
  owner: 'o',
  content: 'c',
  activity: 'a',
  supervisor: 's',
  assistant: 'h',
  kol: 'k',
}

const cells = roles.flatMap((role) =>
  Object.entries(matrix).map(
    ([action, letters]) => [role, letters.includes(letterOf[role]) ? 'may' : 'may not', action] as const,
  ),
)

test('the table is complete: no action more, none less', () => {
  expect(Object.keys(permissions).sort()).toEqual(Object.keys(matrix).sort())
})

test.each(cells)('%s %s call %s', (role, may, action) => {
  expect(mayCall(role, action)).toBe(may === 'may')
})

test('a member without a role may call nothing', () => {
  expect(Object.keys(matrix).filter((action) => mayCall(null, action))).toEqual([])
  expect(allowedActions(null)).toEqual([])
})

test('a key member is marked and has no rights', () => {
  expect(allowedActions('kol')).toEqual([])
  expect(isOperator('kol')).toBe(false)
})

test('the roles that make an operator are the five that may do something', () => {
  expect(roles.filter((role) => allowedActions(role).length > 0)).toEqual([...operatorRoles])
  expect(roles.filter((role) => isOperator(role))).toEqual([...operatorRoles])
  expect(isOperator(null)).toBe(false)
})

test('the owner may do everything', () => {
  expect(allowedActions('owner')).toEqual(Object.keys(permissions))
})

test.each(['membership.unknown', '', 'constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  'an action that nobody knows is nobody’s: %j',
  (action) => {
    for (const role of [...roles, null]) expect(mayCall(role, action)).toBe(false)
  },
)

test('what the screen shows is what the door allows', () => {
  for (const role of roles)
    expect(allowedActions(role)).toEqual(Object.keys(permissions).filter((name) => mayCall(role, name)))
})
