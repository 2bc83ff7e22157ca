/** The circle of the sample community: its posts, written, looked at, marked and taken down by the rules as their authors' days go by. */

import { completePerson } from '../../cloudfunctions/platform/subjects'
import { judgedBy } from '../../cloudfunctions/platform/texts'
import * as deciding from '../../cloudfunctions/posts/deciding'
import * as posts from '../../cloudfunctions/posts/handlers'
import * as honours from '../../cloudfunctions/posts/honours'
import { publish } from '../../cloudfunctions/posts/publish'
import { emptyPost } from '../../cloudfunctions/posts/subjects'
import type { Activity } from '../../shared/activity/state'
import type { Delivery } from '../../shared/documents'
import type { Member, Person } from '../../shared/person'
import { withPictureChecked } from '../../shared/posts/checks'
import { rankAt } from '../../shared/posts/rank'
import { isShown } from '../../shared/posts/rules'
import type { Card, Picture, Post } from '../../shared/posts/state'
import { receive } from '../../shared/receiving'
import { DAY_MS } from '../../shared/time'
import { fileIdOf } from '../storage/files'
import { bytesFor, oneOf } from './chance'
import type { Chronicle, Occasion } from './chronicle'
import { drawn, isScene } from './scenes'
import { forgotten, takenDown, type Written } from './written'

const SECOND_MS = 1_000
const HOUR_MS = 3_600_000

type ByOperator = Occasion & { readonly operator: Member }

/** A post, and the text that it was made of. */
export interface Published {
  readonly post: Post
  readonly written: Pick<Written, 'text' | 'said' | 'liked' | 'fate'>
}

const filePath = (account: string, number: number, scene: string): string => `posts/${account}/${number}-${scene}.svg`

/** The pictures of these documents, as files. */
export const picturesIn = (
  things: readonly Readonly<Record<string, unknown>>[],
): (readonly [cloudPath: string, content: Buffer])[] =>
  things
    .filter(({ kind }) => kind === 'post')
    .flatMap(({ pictures }) => pictures as readonly Picture[])
    .flatMap(({ file }) => {
      const [, cloudPath = '', scene = ''] = /(posts\/\w+\/\d+-(\w+)\.svg)$/.exec(file) ?? []
      return isScene(scene) ? [[cloudPath, drawn(scene)] as const] : []
    })

export class SampleCircle {
  private readonly byId = new Map<string, Published>()

  constructor(private readonly chronicle: Chronicle) {}

  get published(): readonly Published[] {
    return [...this.byId.values()]
  }

  /** A member publishes something; its pictures pass WeChat's check some seconds later. */
  publish(person: Member, written: Published['written'] & Partial<Written>, at: number, card?: Card): Post {
    const { chronicle } = this
    const { text, topics = [], pictures = [] } = written
    const occasion = { at, person: person._id, caller: person }
    const files = pictures.map((scene, index) => fileIdOf(filePath(person.account, index + 1, scene)))
    const asked = files.map((file, index): Picture => ({ file, verdict: 'pending', trace: `sample:${at}:${index}` }))
    const found = { judged: judgedBy(null, text), today: 0, card, checked: [], pictures: asked }
    const input = { text, topics, pictures: files, ...(card === undefined ? {} : { card }) }
    const fresh = emptyPost(`post:${chronicle.callAt(occasion, publish.action.name).requestId}`)
    const post = this.done(publish, fresh, input, { ...occasion, found })
    return this.keep(
      asked.reduce((so, { trace }, index) => this.checked(so, trace, at + (index + 2) * SECOND_MS), post),
      written,
    )
  }

  private checked(post: Post, trace: string, now: number): Post {
    const seen = { now, rank: rankAt(now, bytesFor('rank', trace)(2)) }
    const after = withPictureChecked(post, trace, { suggest: 'pass', label: 100 }, seen)
    return after === null ? post : { ...after, version: post.version + 1 }
  }

  private keep(post: Post, written: Published['written']): Post {
    this.byId.set(post._id, { post, written })
    return post
  }

  private done(handler: Parameters<Chronicle['run']>[0], before: Post, input: unknown, occasion: Occasion): Post {
    const after = this.chronicle.run(handler, before, input, occasion)
    if (after === null) throw new Error(`the sample's ${handler.action.name} was refused for 「${before.text}」`)
    return after
  }

  /** Changes a kept post by a command. @returns what it has to tell its author */
  private change(
    { post, written }: Published,
    handler: Parameters<Chronicle['run']>[0],
    input: object,
    occasion: Occasion,
  ): readonly Delivery[] {
    const after = this.done(handler, post, input, occasion)
    this.keep({ ...after, outbox: [] }, written)
    return after.outbox.filter((effect): effect is Delivery => 'deed' in effect)
  }

  /** What a decision tells the author reaches them at once. */
  private told(person: Person, deliveries: readonly Delivery[], occasion: Occasion): Person {
    const { chronicle } = this
    const call = chronicle.callAt(occasion)
    return deliveries.reduce((so, delivery) => {
      const received = receive(so, delivery, call.plan, call.moment, call.random)
      return chronicle.written('people', so, completePerson(received.person, received.facts, call).state, call)
    }, person)
  }

  /** A content officer marks what the member wrote last; what was marked long ago has been deleted since. */
  honour(person: Person, { operator, ...occasion }: ByOperator, which: string): Person {
    const { at } = occasion
    const mine = this.published.filter(({ post }) => post.author === person.account && isShown(post.shelf))
    const fresh = mine.find(({ post }) => post.quality === 'never' && post.at < at && at - post.at < DAY_MS)
    if (fresh !== undefined) {
      const { _id: post } = fresh.post
      const marked = this.change(fresh, honours.markQuality, { post }, { at, person: operator._id, operator })
      return this.told(person, marked, occasion)
    }
    const { plan, requestId } = this.chronicle.callAt(occasion, which)
    const title = oneOf(forgotten, 'forgotten', which)
    const points = plan.settings['points.quality']
    const deed = { kind: 'quality-marked', title, points, by: operator.account } as const
    const to = { person: person._id, account: person.account }
    return this.told(person, [{ id: `quality:post:${requestId}`, to, deed, at, revision: plan.revision }], occasion)
  }

  /** Taken down by an operator; its author objects two hours later. */
  takeDown(person: Member, written: Written, { operator, ...occasion }: ByOperator): Person {
    const found = this.published.find((one) => one.written === written)
    if (found === undefined) throw new Error('the sample takes down what nobody wrote')
    const { _id: post } = found.post
    const { clause, note, appeal: text } = takenDown
    const input = { item: post, note, clause: clause.id }
    const byOperator = { at: occasion.at, person: operator._id, operator, found: clause }
    const told = this.told(person, this.change(found, deciding.takeDown, input, byOperator), occasion)
    const down = this.byId.get(post) ?? found
    const later = { at: occasion.at + 2 * HOUR_MS, person: person._id, caller: person }
    this.change(down, posts.appeal, { post, text }, later)
    return told
  }

  /** On top of the feed. */
  pin(operator: Member, { post, written }: Published): void {
    const occasion = { at: post.at + HOUR_MS, person: operator._id, operator, found: 0 }
    this.change({ post, written }, honours.pin, { post: post._id, pinned: true }, occasion)
  }
}

/** A card that leads to this. */
export const cardTo = ({ kind, _id, title }: Activity): Card => ({ kind, id: _id.slice(kind.length + 1), title })
