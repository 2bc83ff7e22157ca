/** Three channels by which readers hear of the community, and the strangers who came by them and did not join. */
import { createChannel, freshChannel } from '../../cloudfunctions/arrival/channels'
import { visit } from '../../cloudfunctions/arrival/handlers'
import { personIdOf } from '../../cloudfunctions/platform/identity'
import * as rulebook from '../../cloudfunctions/rulebook/handlers'
import type { ChannelTerms } from '../../shared/arrival/channel'
import type { BankQuestion } from '../../shared/entry/attempts'
import { type Member, newcomer, type Person } from '../../shared/person'
import { DAY_MS } from '../../shared/time'
import { taken } from './arriving'
import { chance } from './chance'
import type { Chronicle } from './chronicle'

const MINUTE_MS = 60_000

interface SampleChannel {
  readonly code: string
  readonly terms: ChannelTerms
  /** Of the members whom nobody invited, the share that came by it. */
  readonly members: number
  /** Who came to look and did not stay. */
  readonly strangers: number
  /** How many of those agree to the rulebook, and of these how many take the test. */
  readonly agrees: number
  readonly tries: number
}

const channels: readonly SampleChannel[] = [
  {
    code: 'gzhTue',
    terms: { name: '公众号周二推文', kind: 'official', costFen: 120_000, note: '每周二文章末尾的小程序码' },
    ...{ members: 0.24, strangers: 270, agrees: 0.55, tries: 0.7 },
  },
  {
    code: 'pyqAut',
    terms: { name: '秋季朋友圈广告', kind: 'ads', costFen: 300_000, note: '杭州，25–40 岁，阅读兴趣' },
    ...{ members: 0.05, strangers: 180, agrees: 0.3, tries: 0.5 },
  },
  {
    code: 'shuyou',
    terms: { name: '书店共读群', kind: 'groups', costFen: 0, note: '晓风书屋店长帮忙转发' },
    ...{ members: 0.12, strangers: 60, agrees: 0.75, tries: 0.8 },
  },
]

/** The owner makes the channels on the first day. */
export function makeChannels(chronicle: Chronicle, owner: Member, at: number): void {
  for (const [index, { code, terms }] of channels.entries()) {
    const occasion = { at: at + index * MINUTE_MS, person: owner._id, operator: owner, found: index }
    const made = chronicle.run(createChannel, freshChannel(code, occasion.at), terms, occasion)
    if (made === null) throw new Error(`the sample's channel was refused: ${terms.name}`)
    chronicle.things.push(made)
  }
}

/** The channel of a member whom nobody invited; '' for who found the way alone. */
function channelOf(openid: string): string {
  const drawn = chance('channel', openid)
  const upTo = (index: number) => channels.slice(0, index + 1).reduce((sum, { members }) => sum + members, 0)
  return channels.find((_channel, index) => drawn < upTo(index))?.code ?? ''
}

const visited = (chronicle: Chronicle, visitor: Person, channel: string, at: number): Person =>
  chronicle.run(
    visit,
    visitor,
    { scene: channel === '' ? '' : `c=${channel}` },
    { at, person: visitor._id, found: null },
  ) ?? visitor

/** A member's first visit, by a channel or alone, ten minutes before they join. */
export const looking = (chronicle: Chronicle, openid: string, joinsAt: number) => ({
  at: joinsAt - 10 * MINUTE_MS,
  happen: (visitor: Person, at: number): Person => visited(chronicle, visitor, channelOf(openid), at),
})

/** Who came by the channels within 40 days and is no member: most only looked, some got a question wrong. */
export function strangers(chronicle: Chronicle, bank: readonly BankQuestion[], nowMs: number): Person[] {
  return channels.flatMap((channel) =>
    Array.from({ length: channel.strangers }, (_, number) => stranger(chronicle, bank, channel, number, nowMs)),
  )
}

function stranger(
  chronicle: Chronicle,
  bank: readonly BankQuestion[],
  { code, agrees, tries }: SampleChannel,
  number: number,
  nowMs: number,
): Person {
  const openid = `sample-stranger-${code}-${number}`
  const at = nowMs - Math.floor((0.05 + chance('came', openid) * 40) * DAY_MS)
  const looked = visited(chronicle, newcomer(personIdOf(openid)), code, at)
  if (chance('agrees', openid) >= agrees) return looked
  const occasion = { at: at + 2 * MINUTE_MS, person: looked._id, found: 1 }
  const agreed = chronicle.run(rulebook.agree, looked, { version: 1 }, occasion)
  if (agreed === null || chance('tries', openid) >= tries) return agreed ?? looked
  return taken(chronicle, bank, agreed, at + 6 * MINUTE_MS, 'wrong') ?? agreed
}
