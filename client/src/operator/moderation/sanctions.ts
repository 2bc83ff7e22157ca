/** The rungs of the ladder as they are said (SPEC 8.3). */
import type { InputOf, OutputOf } from '../../../../shared/action'
import { remove } from '../../../../shared/membership/contract'
import { mute, remind, type standing, unmute } from '../../../../shared/moderation/contract'
import { call } from '../../platform/call'
import { explainTo } from '../platform/refusals'

export type Sanction = OutputOf<typeof standing>['sanctions'][number]
export type Rung = 'remind' | 'mute' | 'unmute' | 'remove'

export const sanctionNames: Readonly<Record<Sanction['kind'], string>> = {
  reminder: '提醒',
  mute: '禁言',
  unmute: '解除禁言',
}

interface RungWords {
  readonly needs: string
  readonly title: (nickname: string) => string
  readonly deed: string
  readonly done: string
  readonly effects: readonly string[]
  readonly phrases: readonly string[]
  readonly danger: boolean
}

export const rungs: Readonly<Record<Rung, RungWords>> = {
  remind: {
    needs: remind.name,
    title: (nickname) => `提醒${nickname}`,
    deed: '发出提醒',
    done: '提醒发出了',
    effects: ['对方在收件箱里看到理由和群规。', '什么都不会少，只是记下一次。'],
    phrases: ['刷屏', '广告', '说话不友善'],
    danger: false,
  },
  mute: {
    needs: mute.name,
    title: (nickname) => `禁言${nickname}`,
    deed: '禁言',
    done: '已禁言',
    effects: ['对方这段时间不能发帖和评论，还能看、能签到。', '理由和到什么时候，会写进对方的收件箱。'],
    phrases: ['反复刷屏', '反复广告', '辱骂别人'],
    danger: true,
  },
  unmute: {
    needs: unmute.name,
    title: (nickname) => `让${nickname}恢复发言`,
    deed: '恢复发言',
    done: '可以发言了',
    effects: ['马上可以发帖和评论，收件箱里会说一声。'],
    phrases: ['说清楚了', '处理错了'],
    danger: false,
  },
  remove: {
    needs: remove.name,
    title: (nickname) => `移出${nickname}`,
    deed: '移出社群',
    done: '已移出；还在群里的，去「请出群聊」勾掉',
    effects: [
      '马上进不来，也不能换个邀请再进来。',
      '写过的帖子和评论不再给大家看。',
      '微信不让小程序踢人：会给运营者一件「请出群聊」的事。',
    ],
    phrases: ['屡次违规', '诈骗', '骚扰别人'],
    danger: true,
  },
}

export interface Given {
  readonly member: string
  readonly reason: string
  /** '' when none was chosen. */
  readonly clause: string
  readonly days: number
  readonly fraud: boolean
}

/** Does it; null when it is done, else why not. */
export async function give(rung: Rung, { member, reason, clause: chosen, days, fraud }: Given): Promise<string | null> {
  const clause = chosen === '' ? {} : { clause: chosen }
  const common = { member, reason }
  const told = async <A extends typeof remind | typeof mute | typeof unmute | typeof remove>(
    action: A,
    input: InputOf<A>,
  ) => {
    const reply = await call(action, input)
    return reply.ok ? null : explainTo(action, reply.refusal)
  }
  switch (rung) {
    case 'remind':
      return told(remind, { ...common, ...clause })
    case 'mute':
      return told(mute, { ...common, ...clause, days })
    case 'unmute':
      return told(unmute, common)
    case 'remove':
      return told(remove, { ...common, ...clause, fraud })
  }
}
