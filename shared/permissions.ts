/** Who may do what in the management tab (SPEC 10.1): one table, read by the operator function's door and by the screens. */

export const roles = ['owner', 'content', 'activity', 'supervisor', 'assistant', 'kol'] as const
export type Role = (typeof roles)[number]

/** The roles that make an operator. A key member (KOL) is marked and has no rights. */
export const operatorRoles: readonly Role[] = ['owner', 'content', 'activity', 'supervisor', 'assistant']

export const isOperator = (role: Role | null): boolean => role !== null && operatorRoles.includes(role)

const everyOperator = operatorRoles

/** One row per operator action. An action without a row cannot be called: a test holds the table and the contracts together. */
export const permissions: Readonly<Record<string, readonly Role[]>> = {
  //                             owner  + …
  'membership.search': everyOperator,
  'membership.find': everyOperator,
  'membership.appoint': ['owner'],
  'membership.dismiss': ['owner'],
  'membership.remove': ['owner', 'supervisor'],
  'rulebook.draft': everyOperator,
  'rulebook.saveDraft': ['owner', 'content', 'supervisor'],
  'rulebook.publish': ['owner', 'supervisor'],
  'entry.questions': ['owner', 'content', 'supervisor'],
  'entry.saveQuestion': ['owner', 'content', 'supervisor'],
  'entry.importQuestions': ['owner', 'content', 'supervisor'],
  'entry.removeQuestion': ['owner', 'content', 'supervisor'],
  'entry.queue': everyOperator,
  'entry.decide': everyOperator,
  'checkin.pause': ['owner', 'activity', 'supervisor'],
  'checkin.resume': ['owner', 'activity', 'supervisor'],
  'points.memberStatement': everyOperator,
  'points.adjust': ['owner', 'activity', 'supervisor'],
  'points.approveAdjustment': ['owner', 'activity', 'supervisor'],
  'points.rejectAdjustment': ['owner', 'activity', 'supervisor'],
  'points.waitingAdjustments': ['owner', 'activity', 'supervisor'],
  'points.reverse': ['owner', 'supervisor'],
  'points.prove': ['owner', 'supervisor'],
  'points.proofReport': ['owner', 'supervisor'],
  'rewards.list': everyOperator,
  'rewards.save': ['owner', 'activity'],
  'rewards.publish': ['owner', 'activity'],
  'rewards.withdraw': ['owner', 'activity'],
  'rewards.restock': ['owner', 'activity'],
  'rewards.importCodes': ['owner', 'activity'],
  'rewards.waitingOrders': everyOperator,
  'rewards.fulfil': ['owner', 'activity', 'assistant'],
  'rewards.supply': ['owner', 'activity', 'assistant'],
  'rewards.cancelOrder': ['owner', 'activity'],
  'rewards.showAddress': ['owner', 'activity', 'assistant'],
  'rewards.scan': ['owner', 'activity', 'assistant'],
  'posts.queue': ['owner', 'content', 'supervisor'],
  'posts.decide': ['owner', 'content', 'supervisor'],
  'posts.takeDown': ['owner', 'content', 'supervisor', 'assistant'],
  'posts.evidence': ['owner', 'content', 'supervisor'],
  'posts.pin': ['owner', 'content'],
  'posts.markQuality': ['owner', 'content'],
  'posts.unmarkQuality': ['owner', 'content'],
  'moderation.words': ['owner', 'content', 'supervisor'],
  'moderation.tryWords': ['owner', 'content', 'supervisor'],
  'moderation.saveWords': ['owner', 'content', 'supervisor'],
  'moderation.stop': ['owner', 'content', 'supervisor'],
  'moderation.resume': ['owner', 'supervisor'],
  'moderation.remind': ['owner', 'content', 'supervisor'],
  'moderation.mute': ['owner', 'supervisor'],
  'moderation.unmute': ['owner', 'supervisor'],
  'moderation.standing': ['owner', 'content', 'supervisor'],
  'referral.held': ['owner', 'activity', 'supervisor'],
  'referral.release': ['owner', 'activity', 'supervisor'],
  'referral.reject': ['owner', 'activity', 'supervisor'],
  'activity.manage': everyOperator,
  'poll.save': ['owner', 'content', 'activity'],
  'poll.publish': ['owner', 'content', 'activity'],
  'poll.close': ['owner', 'content', 'activity'],
  'poll.discard': ['owner', 'content', 'activity'],
  'poll.read': ['owner', 'content', 'activity'],
  'poll.sheet': ['owner', 'content', 'activity'],
  'relay.save': ['owner', 'content', 'activity'],
  'relay.publish': ['owner', 'content', 'activity'],
  'relay.close': ['owner', 'content', 'activity'],
  'relay.discard': ['owner', 'content', 'activity'],
  'relay.read': ['owner', 'content', 'activity'],
  'relay.sheet': ['owner', 'content', 'activity'],
  'event.save': ['owner', 'content', 'activity'],
  'event.publish': ['owner', 'content', 'activity'],
  'event.close': ['owner', 'content', 'activity'],
  'event.discard': ['owner', 'content', 'activity'],
  'event.callOff': ['owner', 'content', 'activity'],
  'event.read': ['owner', 'content', 'activity'],
  'event.sheet': ['owner', 'content', 'activity'],
  'event.code': ['owner', 'content', 'activity', 'supervisor', 'assistant'],
  'quiz.save': ['owner', 'content'],
  'quiz.publish': ['owner', 'content'],
  'quiz.close': ['owner', 'content'],
  'quiz.discard': ['owner', 'content'],
  'quiz.read': ['owner', 'content'],
  'quiz.sheet': ['owner', 'content'],
  'community.settings': everyOperator,
  'community.changeSettings': ['owner'],
  'community.changeProfile': ['owner', 'content', 'supervisor'],
  'groups.list': everyOperator,
  'groups.members': everyOperator,
  'groups.waiting': everyOperator,
  'groups.tasks': everyOperator,
  'groups.create': ['owner', 'activity', 'supervisor'],
  'groups.change': ['owner', 'activity', 'supervisor'],
  'groups.close': ['owner', 'supervisor'],
  'groups.open': ['owner', 'supervisor'],
  'groups.setCode': ['owner', 'activity', 'supervisor', 'assistant'],
  'groups.bind': ['owner', 'activity', 'supervisor', 'assistant'],
  'groups.move': ['owner', 'activity', 'supervisor', 'assistant'],
  'groups.remove': ['owner', 'supervisor'],
  'groups.invited': ['owner', 'activity', 'supervisor', 'assistant'],
  'audit.list': ['owner', 'supervisor'],
  'manage.waiting': everyOperator,
}

/** May this role call this operator action? */
export const mayCall = (role: Role | null, action: string): boolean =>
  role !== null && Object.hasOwn(permissions, action) && (permissions[action]?.includes(role) ?? false)

/** The operator actions a role may call: what the management tab shows. */
export const allowedActions = (role: Role | null): string[] =>
  Object.keys(permissions).filter((action) => mayCall(role, action))
