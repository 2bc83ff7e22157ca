/** Who takes part in a schedule: clients that lose patience, a clock that does not stand still, a timer that sweeps. */
import type { SettingChange } from '../../../shared/community/change-settings'
import { changeSettings } from '../../../shared/community/contract'
import type { Community } from '../../../shared/community/state'
import { appoint, claimOwnership, join } from '../../../shared/membership/contract'
import type { Person } from '../../../shared/person'
import type { SettingKey } from '../../../shared/settings'
import { DAY_MS } from '../../../shared/time'
import { open } from '../../../shared/today/contract'
import { COMMUNITY_ID } from '../community'
import { personIdOf } from '../identity'
import { OWNERSHIP_KEY } from './deployment'
import { memberIdea, operatorIdea } from './ideas'
import { freshRequestId, isUnknown, type Request, requestFrom } from './requests'
import type { Stage } from './stage'
import type { Idea } from './view'

const MOST_TRIES = 5
const THINKING_MS = 2_500

/** Sends a request until it has a definite answer or the client loses patience; now and then twice at once. */
export async function send(stage: Stage, request: Request, tries = MOST_TRIES): Promise<void> {
  const { chance, deployment, scheduler } = stage
  const once = async () => {
    request.told.push(await deployment.ask(request.openid, request.action, request.input, request.id))
  }
  for (let number = 0; number < tries; number++) {
    if (chance.happens(0.06)) await Promise.all([once(), once()])
    else await once()
    if (!isUnknown(request.told.at(-1) ?? null)) return
    await scheduler.sleep(chance.below(THINKING_MS))
  }
}

export function requested(stage: Stage, openid: string, { action, input }: Idea, id?: string): Request {
  const skew = stage.chance.happens(0.1) ? stage.chance.below(240_000) - 120_000 : 0
  const request = requestFrom(openid, action, input, id ?? freshRequestId(stage.chance, stage.now() + skew))
  stage.requests.push(request)
  return request
}

/** One client: has an idea, sends it, thinks; remembers old requests and sends some again, some with another input. */
export async function client(stage: Stage, openid: string, commands: number, ideaOf: () => Idea): Promise<void> {
  const { chance, scheduler } = stage
  for (let number = 0; number < commands; number++) {
    await scheduler.sleep(chance.below(THINKING_MS))
    const mine = stage.requests.filter((request) => request.openid === openid && request.action.kind === 'command')
    if (mine.length > 0 && chance.happens(0.1)) {
      await send(stage, chance.happens(0.5) ? chance.pick(mine) : (mine.at(-1) ?? chance.pick(mine)), 2)
    }
    const reused = mine.length > 0 && chance.happens(0.04) ? chance.pick(mine).id : undefined
    await send(stage, requested(stage, openid, ideaOf(), reused), chance.happens(0.2) ? 1 : MOST_TRIES)
  }
}

/** Until this is done, nobody else can begin: the owner claims the community and appoints the second operator. */
export async function begin(stage: Stage): Promise<void> {
  const { cast, documents } = stage
  const until = async (isDone: () => boolean, openid: string, ideaOf: () => Idea) => {
    while (!isDone()) {
      await send(stage, requested(stage, openid, ideaOf()))
      await stage.scheduler.sleep(THINKING_MS)
      await stage.deployment.tick('sweep')
    }
  }
  const person = (openid: string) => documents.get<Person>('people', personIdOf(openid))
  const role = (openid: string) => person(openid)?.membership?.role ?? null
  await Promise.all([
    until(
      () => role(cast.owner) === 'owner',
      cast.owner,
      () => ({ action: claimOwnership, input: { key: OWNERSHIP_KEY } }),
    ),
    until(
      () => person(cast.second)?.state === 'member',
      cast.second,
      () => ({ action: join, input: {} }),
    ),
  ])
  await until(
    () => role(cast.second) === 'supervisor',
    cast.owner,
    () => ({ action: appoint, input: { member: person(cast.second)?.account ?? '', role: 'supervisor' } }),
  )
  const [change] = stage.firstChanges
  const isChanged = ({ key, value }: SettingChange) =>
    documents.get<Community>('things', COMMUNITY_ID)?.changes[key as SettingKey] === value
  await until(
    () => change === undefined || isChanged(change),
    cast.owner,
    () => ({ action: changeSettings, input: { changes: [...stage.firstChanges], reason: '开始' } }),
  )
  for (const next of stage.prepared) {
    await until(
      () => next(documents) === null,
      cast.owner,
      () => next(documents) ?? { action: open, input: {} },
    )
  }
}

export const everybody = (stage: Stage, commands: number): Promise<void>[] => {
  const view = () => ({ ...stage, now: stage.now() })
  const { owner, second, members } = stage.cast
  return [
    ...members.map((openid) => client(stage, openid, commands, () => memberIdea(view(), openid))),
    ...[owner, second].map((openid) =>
      client(stage, openid, Math.ceil(commands * 1.5), () =>
        stage.chance.happens(0.1) ? memberIdeaOfOperator(stage, openid) : operatorIdea(view(), openid),
      ),
    ),
  ]
}

/** Operators are members too; only they do not leave, so that there is always a second one. */
function memberIdeaOfOperator(stage: Stage, openid: string): Idea {
  for (;;) {
    const idea = memberIdea({ ...stage, now: stage.now() }, openid)
    if (idea.action.name !== 'membership.leave') return idea
  }
}

/** The clock runs on at night too: to the edge of midnight, by hours, days, months, once in a while by more than a year. */
export async function clock(stage: Stage, isDone: () => boolean): Promise<void> {
  const { chance, scheduler, utcOffsetMs } = stage
  while (!isDone()) {
    await scheduler.sleep(2_000 + chance.below(stage.nightEveryMs))
    if (isDone()) return
    const sinceMidnight = (stage.now() + utcOffsetMs) % DAY_MS
    const spanMs = chance.weigh([
      [8, Math.max(0, DAY_MS - sinceMidnight - chance.below(1_500))],
      [6, DAY_MS],
      [3, chance.below(6 * 3_600_000)],
      [2, 3 * DAY_MS],
      [2, 31 * DAY_MS],
      [0.5, 400 * DAY_MS],
    ])
    scheduler.jump(spanMs)
  }
}

export async function timer(stage: Stage, isDone: () => boolean): Promise<void> {
  const { chance, scheduler, deployment } = stage
  while (!isDone()) {
    await scheduler.sleep(500 + chance.below(12_000))
    await deployment.tick(
      chance.weigh([
        [6, ''],
        [2, 'sweep'],
        [2, 'proof'],
      ]),
    )
  }
}
