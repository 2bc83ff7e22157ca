/** The function `operator`: what the management tab may do, each action by the roles of `shared/permissions.ts`. */
import * as activity from '../activity/queries'
import * as channels from '../arrival/channels'
import * as funnel from '../arrival/funnel'
import * as audit from '../audit/queries'
import * as checkin from '../checkin/handlers'
import * as community from '../community/handlers'
import * as lifecycle from '../community/lifecycle'
import * as entry from '../entry/handlers'
import { importQuestions } from '../entry/importing'
import { queue } from '../entry/queries'
import * as questions from '../entry/questions'
import * as event from '../event/making'
import * as events from '../event/queries'
import * as eventSheet from '../event/sheet'
import * as groups from '../groups/handlers'
import * as places from '../groups/members'
import * as matrix from '../groups/queries'
import { tasks } from '../groups/tasks'
import { waiting } from '../manage/queries'
import * as membership from '../membership/handlers'
import * as members from '../membership/queries'
import { search } from '../membership/search'
import * as moderation from '../moderation/handlers'
import * as sanctions from '../moderation/queries'
import * as removals from '../moderation/removals'
import * as words from '../moderation/words'
import { serve } from '../platform/serve'
import * as points from '../points/handlers'
import { proofReport } from '../points/proof-report'
import { prove } from '../points/prove'
import * as statements from '../points/queries'
import * as poll from '../poll/making'
import * as polls from '../poll/queries'
import * as pollSheet from '../poll/sheet'
import * as deciding from '../posts/deciding'
import * as honours from '../posts/honours'
import * as review from '../posts/queue'
import * as quiz from '../quiz/making'
import * as quizzes from '../quiz/queries'
import * as quizSheet from '../quiz/sheet'
import * as referral from '../referral/handlers'
import * as invitations from '../referral/queries'
import * as relay from '../relay/making'
import * as relays from '../relay/queries'
import * as relaySheet from '../relay/sheet'
import * as orders from '../rewards/fulfilling'
import * as rewards from '../rewards/managing'
import * as rewardLists from '../rewards/managing-queries'
import * as rulebook from '../rulebook/handlers'
import * as texts from '../rulebook/queries'

export const operatorActions = [
  waiting,

  search,
  members.find,
  membership.appoint,
  membership.dismiss,
  membership.remove,

  texts.draft,
  rulebook.saveDraft,
  rulebook.publish,

  questions.questions,
  questions.saveQuestion,
  questions.removeQuestion,
  importQuestions,
  queue,
  entry.decide,

  funnel.channels,
  funnel.channelFunnel,
  funnel.questionFilters,
  channels.createChannel,
  channels.changeChannel,
  channels.closeChannel,
  channels.openChannel,
  channels.drawChannelCode,

  matrix.list,
  matrix.members,
  matrix.waiting,
  tasks,
  groups.create,
  groups.change,
  groups.close,
  groups.open,
  groups.setCode,
  groups.bind,
  places.move,
  places.remove,
  places.invited,

  checkin.pause,
  checkin.resume,

  statements.memberStatement,
  statements.waitingAdjustments,
  points.adjust,
  points.approveAdjustment,
  points.rejectAdjustment,
  points.reverse,
  prove,
  proofReport,

  rewardLists.list,
  rewards.save,
  rewards.publish,
  rewards.withdraw,
  rewards.restock,
  rewards.importCodes,
  rewardLists.waitingOrders,
  rewardLists.showAddress,
  orders.fulfil,
  orders.supply,
  orders.cancelOrder,
  orders.scan,
  invitations.held,
  referral.release,
  referral.reject,

  activity.manage,

  relay.save,
  relay.publish,
  relay.close,
  relay.discard,
  relays.read,
  relaySheet.sheet,

  event.save,
  event.publish,
  event.close,
  event.discard,
  event.callOff,
  events.read,
  eventSheet.sheet,
  events.code,

  poll.save,
  poll.publish,
  poll.close,
  poll.discard,
  polls.read,
  pollSheet.sheet,

  quiz.save,
  quiz.publish,
  quiz.close,
  quiz.discard,
  quizzes.read,
  quizSheet.sheet,
  quizzes.readTable,

  community.settings,
  community.changeSettings,
  community.changeProfile,
  lifecycle.lifecycle,
  lifecycle.tickReview,

  review.queue,
  review.evidence,
  deciding.decide,
  deciding.takeDown,
  honours.pin,
  honours.markQuality,
  honours.unmarkQuality,

  words.words,
  words.tryWords,
  words.saveWords,
  moderation.stop,
  moderation.resume,
  moderation.remind,
  moderation.mute,
  moderation.unmute,
  sanctions.standing,
  removals.removals,
  removals.tickRemoval,

  audit.list,
]

export const main = serve(operatorActions)
