/** Audit records in words: which deed, and what it changed. */
import type { OutputOf } from '../../../../shared/action'
import type { list } from '../../../../shared/audit/contract'
import type { Role } from '../../../../shared/permissions'
import { type EntryReason, reasons } from '../../../../shared/points/reasons'
import type { Setting } from '../../../../shared/setting'
import { isSettingKey, settingCatalogue } from '../../../../shared/settings'
import { roleNames } from '../../membership/role-names'
import type { IconName } from '../../ui/Icon'
import { grouped, signed } from '../../ui/numbers'
import { activityDeeds, activityLine } from '../activity/deeds'
import type { OperatorAction } from '../platform/refusals'
import { channelDeeds, channelLines } from './channel-words'

export type AuditRecord = OutputOf<typeof list>['records'][number]

interface Deed {
  readonly title: string
  readonly icon: IconName
  readonly tone: 'leaf' | 'sun' | 'water' | 'clay'
}

const postsDeeds = {
  'posts.decide': { title: '审核', icon: 'check', tone: 'leaf' },
  'posts.takeDown': { title: '下架', icon: 'hidden', tone: 'clay' },
  'posts.pin': { title: '置顶', icon: 'list', tone: 'sun' },
  'posts.markQuality': { title: '标为优质', icon: 'medal', tone: 'sun' },
  'posts.unmarkQuality': { title: '撤销优质', icon: 'undo', tone: 'clay' },
} as const
const moderationDeeds = {
  'moderation.saveWords': { title: '改词表', icon: 'edit', tone: 'water' },
  'moderation.stop': { title: '紧急停写', icon: 'pause', tone: 'clay' },
  'moderation.resume': { title: '恢复发言', icon: 'leave', tone: 'leaf' },
  'moderation.remind': { title: '提醒', icon: 'notice', tone: 'sun' },
  'moderation.mute': { title: '禁言', icon: 'lock', tone: 'clay' },
  'moderation.tickRemoval': { title: '请出群聊', icon: 'leave', tone: 'leaf' },
  'moderation.unmute': { title: '解除禁言', icon: 'undo', tone: 'leaf' },
} as const

/** Every command that an operator may give leaves a record. */
const deeds: Readonly<Record<Extract<OperatorAction, { kind: 'command' }>['name'], Deed>> = {
  'membership.appoint': { title: '任命', icon: 'people', tone: 'leaf' },
  'membership.dismiss': { title: '免去角色', icon: 'people', tone: 'clay' },
  'membership.remove': { title: '移出成员', icon: 'leave', tone: 'clay' },
  'rulebook.saveDraft': { title: '改群规草稿', icon: 'edit', tone: 'water' },
  'rulebook.publish': { title: '发布群规', icon: 'shield', tone: 'leaf' },
  'entry.saveQuestion': { title: '改入群题', icon: 'edit', tone: 'water' },
  'entry.importQuestions': { title: '导入入群题', icon: 'download', tone: 'leaf' },
  'entry.removeQuestion': { title: '删入群题', icon: 'minus', tone: 'clay' },
  'entry.decide': { title: '审入群答案', icon: 'check', tone: 'leaf' },
  ...channelDeeds,
  'groups.create': { title: '新建群', icon: 'people', tone: 'leaf' },
  'groups.change': { title: '改群资料', icon: 'edit', tone: 'water' },
  'groups.close': { title: '关闭群', icon: 'lock', tone: 'clay' },
  'groups.open': { title: '重新开放群', icon: 'people', tone: 'leaf' },
  'groups.setCode': { title: '更换群码', icon: 'retry', tone: 'sun' },
  'groups.bind': { title: '识别群聊', icon: 'check', tone: 'leaf' },
  'groups.move': { title: '换群', icon: 'next', tone: 'water' },
  'groups.remove': { title: '移出群', icon: 'leave', tone: 'clay' },
  'groups.invited': { title: '已邀请进群', icon: 'check', tone: 'leaf' },
  'checkin.pause': { title: '暂停签到', icon: 'pause', tone: 'water' },
  'checkin.resume': { title: '恢复签到', icon: 'drop', tone: 'water' },
  'points.adjust': { title: '调整积分', icon: 'points', tone: 'sun' },
  'points.approveAdjustment': { title: '同意调整', icon: 'check', tone: 'leaf' },
  'points.rejectAdjustment': { title: '退回调整', icon: 'close', tone: 'clay' },
  'points.reverse': { title: '撤销积分', icon: 'undo', tone: 'clay' },
  'referral.release': { title: '放行邀请', icon: 'people', tone: 'leaf' },
  'referral.reject': { title: '邀请不算', icon: 'people', tone: 'clay' },
  'community.tickReview': { title: '回看过了', icon: 'check', tone: 'leaf' },
  'community.changeProfile': { title: '改社群定位', icon: 'edit', tone: 'water' },
  'rewards.save': { title: '改权益', icon: 'edit', tone: 'water' },
  'rewards.publish': { title: '上架权益', icon: 'gift', tone: 'leaf' },
  'rewards.withdraw': { title: '下架权益', icon: 'gift', tone: 'clay' },
  'rewards.restock': { title: '补货', icon: 'plus', tone: 'leaf' },
  'rewards.importCodes': { title: '导入券码', icon: 'ticket', tone: 'leaf' },
  'rewards.fulfil': { title: '交付兑换', icon: 'parcel', tone: 'leaf' },
  'rewards.supply': { title: '补上礼物', icon: 'gift', tone: 'leaf' },
  'rewards.cancelOrder': { title: '取消兑换', icon: 'undo', tone: 'clay' },
  'rewards.scan': { title: '核销', icon: 'scan', tone: 'leaf' },
  ...activityDeeds,
  ...postsDeeds,
  ...moderationDeeds,
  'community.changeSettings': { title: '修改设置', icon: 'settings', tone: 'water' },
}

export const deedOf = (action: string): Deed =>
  (deeds as Readonly<Record<string, Deed>>)[action] ?? { title: '其他操作', icon: 'list', tone: 'water' }

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value ? (value as Record<string, unknown>)[name] : undefined

/** What was so before and what is so now, a line for each thing; empty when there is nothing more to say. */
export function changesIn(record: AuditRecord): string[] {
  // Somebody else had the last place in the meantime.
  if (fieldOf(record.after, 'refused') !== undefined) return ['没有做成：名额刚好没有了']
  return Object.hasOwn(channelDeeds, record.action)
    ? channelLines(record.action, record.before, record.after)
    : otherChangesIn(record)
}

function otherChangesIn({ action, reason, before, after }: AuditRecord): string[] {
  if (Object.hasOwn(activityDeeds, action)) return [activityLine(reason, before, after)]
  switch (action) {
    case 'membership.appoint':
    case 'membership.dismiss':
      return [`${roleWords(before)} → ${roleWords(after)}`]
    case 'checkin.pause':
    case 'checkin.resume':
      return [action === 'checkin.pause' ? '签到：开着 → 暂停' : '签到：暂停 → 开着']
    case 'rulebook.publish':
      return [`群规：${versionWords(before)} → ${versionWords(after)}`]
    case 'rulebook.saveDraft':
      return [`${String(fieldOf(before, 'clauses'))} 条 → ${String(fieldOf(after, 'clauses'))} 条`]
    case 'entry.saveQuestion':
    case 'entry.removeQuestion':
      return [`「${String(fieldOf(after, 'text') ?? fieldOf(before, 'text'))}」`]
    case 'entry.importQuestions':
      return [`${String(fieldOf(after, 'added'))} 道题`]
    case 'entry.decide':
      return [after === 'member' ? '通过，成为成员' : '没有通过']
    case 'membership.remove':
      return [fieldOf(after, 'fraud') === true ? '成员 → 移出，作弊' : '成员 → 移出']
    case 'groups.create':
      return [`${nameWords(fieldOf(after, 'name'))}，${grouped(Number(fieldOf(after, 'places')))} 个位置`]
    case 'groups.change':
      return [`${nameWords(fieldOf(before, 'name'))} → ${nameWords(fieldOf(after, 'name'))}`]
    case 'groups.move':
    case 'groups.remove':
      return [`${nameWords(before)} → ${nameWords(after)}`]
    case 'groups.setCode':
      return [`${codeWords(before)} → ${codeWords(after)}`]
    case 'groups.close':
    case 'groups.open':
    case 'groups.bind':
    case 'groups.invited':
      return []
    case 'community.changeProfile':
      return profileLines(before, after)
    case 'community.changeSettings':
      return settingLines(before, after)
    case 'referral.release':
    case 'referral.reject':
      return [friendsLine(before, after)]
    case 'rewards.save':
    case 'rewards.publish':
    case 'rewards.withdraw':
    case 'rewards.restock':
    case 'rewards.importCodes':
      return [
        `「${String(fieldOf(after, 'title'))}」，${String(fieldOf(after, 'price'))} 积分，共 ${String(fieldOf(after, 'made'))} 份`,
      ]
    case 'rewards.fulfil':
    case 'rewards.supply':
    case 'rewards.cancelOrder':
    case 'rewards.scan':
      return [`「${String(fieldOf(before, 'title'))}」`]
    default:
      return fieldOf(after, 'item') === undefined ? pointLines(before, after) : itemLines(before, after)
  }
}

const nameWords = (name: unknown): string => (typeof name === 'string' && name !== '' ? `「${name}」` : '不在群里')

const codeWords = (code: unknown): string => {
  if (code === null || code === undefined) return '没有群码'
  const expires = fieldOf(code, 'expires')
  return typeof expires === 'string' ? `${expires} 失效的群码` : '长期有效的群码'
}

const kinds: Readonly<Record<string, string>> = { social: '社交', commercial: '商业', mixed: '混合' }

function profileLines(before: unknown, after: unknown): string[] {
  const kind = (profile: unknown) => kinds[String(fieldOf(profile, 'kind'))] ?? '未定'
  const hours = (profile: unknown) => {
    const told = fieldOf(profile, 'hours')
    return `${String(fieldOf(told, 'from'))}–${String(fieldOf(told, 'to'))} 点`
  }
  const lines = [`类型：${kind(before)} → ${kind(after)}`, `时段：${hours(before)} → ${hours(after)}`]
  const changed = [kind(before) !== kind(after), hours(before) !== hours(after)]
  return lines.filter((_line, index) => changed[index])
}

const versionWords = (version: unknown): string => (version === 0 ? '还没有' : `第 ${String(version)} 版`)

const roleWords = (role: unknown): string =>
  typeof role === 'string' && role in roleNames ? roleNames[role as Role] : '普通成员'

const shelves: Readonly<Record<string, string>> = {
  held: '待审核',
  appealed: '申诉中',
  shown: '圈子里',
  pinned: '置顶',
  rejected: '没有通过',
  down: '已下架',
}

/** A post or a comment: where it stood, and where it stands. */
function itemLines(before: unknown, after: unknown): string[] {
  const shelfOf = (value: unknown) => shelves[String(fieldOf(value, 'shelf'))] ?? '圈子里'
  if (fieldOf(after, 'shelf') === undefined) return []
  const kind = String(fieldOf(after, 'item')).startsWith('comment') ? '评论' : '帖子'
  return [`${kind}:${shelfOf(before)} → ${shelfOf(after)}`]
}

/** 等确认 5 → 2 位，算数 20 → 23 位 */
function friendsLine(before: unknown, after: unknown): string {
  const moved = (name: string) => `${Number(fieldOf(before, name))} → ${Number(fieldOf(after, name))} 位`
  return `等确认 ${moved('held')}，算数 ${moved('counted')}`
}

function pointLines(before: unknown, after: unknown): string[] {
  const waiting = fieldOf(after, 'waiting')
  if (typeof waiting === 'number') return [`${signed(waiting)} 分，等另一位运营者同意`]
  const withdrawn = fieldOf(before, 'waiting')
  if (typeof withdrawn === 'number') return [`${signed(withdrawn)} 分没有生效`]
  const [from, to] = [fieldOf(before, 'balance'), fieldOf(after, 'balance')]
  if (typeof from === 'number' && typeof to === 'number') return [`余额 ${grouped(from)} → ${grouped(to)}`]
  return typeof from === 'number' ? [`撤销「${causeOf(fieldOf(before, 'entry'))}」，当时余额 ${grouped(from)}`] : []
}

/** An entry's id begins with its cause (law 1). */
const causes: Readonly<Record<string, EntryReason>> = {
  checkin: 'check-in',
  streak: 'streak-bonus',
  quality: 'quality',
  invite: 'invitation',
  'invite-decided': 'invitation',
  adjust: 'adjust',
}

function causeOf(entry: unknown): string {
  const reason = typeof entry === 'string' ? causes[entry.split(':')[0] ?? ''] : undefined
  return reason === undefined ? '一笔积分' : reasons[reason].title
}

/** Both sides list only what differs from the defaults. */
function settingLines(before: unknown, after: unknown): string[] {
  const keys = [...new Set([...namesIn(before), ...namesIn(after)])]
  return keys.flatMap((key) => {
    if (!isSettingKey(key)) return []
    const setting: Setting = settingCatalogue[key]
    const from = fieldOf(before, key) ?? setting.initial
    const to = fieldOf(after, key) ?? setting.initial
    return from === to ? [] : [`${setting.title}：${sayValue(setting, from)} → ${sayValue(setting, to)}`]
  })
}

const namesIn = (value: unknown): string[] => (typeof value === 'object' && value !== null ? Object.keys(value) : [])

function sayValue(setting: Setting, value: unknown): string {
  if (setting.kind === 'switch') return value === true ? '打开' : '关闭'
  if (setting.kind === 'choice') return setting.choices.find((one) => one.value === value)?.title ?? String(value)
  return typeof value === 'number' ? grouped(value) : String(value)
}
