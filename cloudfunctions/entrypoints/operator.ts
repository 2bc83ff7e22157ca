/** The function `operator`: what the management tab may do, each action by the roles of `shared/permissions.ts`. */
import * as audit from '../audit/queries'
import * as checkin from '../checkin/handlers'
import * as community from '../community/handlers'
import * as entry from '../entry/handlers'
import { queue } from '../entry/queries'
import * as questions from '../entry/questions'
import * as membership from '../membership/handlers'
import * as members from '../membership/queries'
import { search } from '../membership/search'
import * as moderation from '../moderation/handlers'
import * as sanctions from '../moderation/queries'
import * as words from '../moderation/words'
import { serve } from '../platform/serve'
import * as points from '../points/handlers'
import { proofReport } from '../points/proof-report'
import { prove } from '../points/prove'
import * as statements from '../points/queries'
import * as deciding from '../posts/deciding'
import * as honours from '../posts/honours'
import * as review from '../posts/queue'
import * as referral from '../referral/handlers'
import * as invitations from '../referral/queries'
import * as rulebook from '../rulebook/handlers'
import * as texts from '../rulebook/queries'

export const operatorActions = [
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
  queue,
  entry.decide,

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

  invitations.held,
  referral.release,
  referral.reject,

  community.settings,
  community.changeSettings,

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

  audit.list,
]

export const main = serve(operatorActions)
