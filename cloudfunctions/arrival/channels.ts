/** What operators do to channels (SPEC 5.4): each is one write of the channel's own document. */
import { createHash } from 'node:crypto'
import {
  CHANNEL_CODE_LENGTH,
  type Channel,
  type ChannelTerms,
  channelDocument,
  codeOfChannel,
  decideClosing,
  decideOpening,
  decideRoom,
  MOST_OPEN_CHANNELS,
} from '../../shared/arrival/channel'
import * as contract from '../../shared/arrival/channel-contract'
import { sceneOf } from '../../shared/arrival/scene'
import { NEVER } from '../../shared/documents'
import { opaqueId } from '../../shared/ids'
import { accept, type Outcome } from '../../shared/outcome'
import { type CodeRefusal, drawnCode } from '../platform/codes'
import type { Documents } from '../platform/documents'
import { type Call, command, type Subject } from '../platform/handler'
import { thing } from '../platform/subjects'

export const readChannel = (documents: Documents, code: string): Promise<Channel | null> =>
  documents.read<Channel>('things', channelDocument(code))

const channelNamed = thing<{ readonly channel: string }, Channel>({
  load: ({ documents }, { channel }) => readChannel(documents, channel),
  missing: 'no-such-channel',
})

/** A new channel is named by its request, so that the same request makes it once. */
function codeFor(requestId: string): string {
  let bytes = Buffer.from(requestId)
  return opaqueId(CHANNEL_CODE_LENGTH, (count) => {
    bytes = createHash('sha512').update('qunpu:channel:').update(bytes).digest()
    return bytes.subarray(0, count)
  })
}

/** A channel that nobody has said anything of yet. */
export const freshChannel = (code: string, now: number): Channel => ({
  _id: channelDocument(code),
  version: 0,
  kind: 'channel',
  shelf: 'open',
  rank: now,
  terms: { name: '', kind: 'other', costFen: 0, note: '' },
  picture: '',
  outbox: [],
  answered: [],
  forgottenUpTo: '',
  due: NEVER,
})

const newChannel: Subject<unknown, Channel, Channel> = {
  ...thing<unknown, Channel>({
    load: async ({ documents, requestId, moment }) => {
      const code = codeFor(requestId)
      return (await readChannel(documents, code)) ?? freshChannel(code, moment.now)
    },
    // Two requests in 50 billion make the same code: the second is asked to try again under another name.
    missing: 'expired',
  }),
  admits: (channel): channel is Channel => channel.version === 0,
}

export const told = (channel: Channel) => ({
  ...channel.terms,
  channel: codeOfChannel(channel),
  open: channel.shelf === 'open',
  since: channel.rank,
})

const audit = (before: Channel | null, after: Channel, reason: string | null = null) => ({
  whom: null,
  reason,
  before: before === null ? null : told(before),
  after: told(after),
})

const termsOf = ({ note = '', name, kind, costFen }: Omit<ChannelTerms, 'note'> & { note?: string | undefined }) => ({
  ...{ name, kind, costFen, note },
})

const countOpen = (_channel: Channel, _input: unknown, { documents }: Call): Promise<number> =>
  documents
    .readMany('things', { where: { kind: 'channel', shelf: 'open' }, limit: MOST_OPEN_CHANNELS, fields: ['rank'] })
    .then((found) => found.length)

export const createChannel = command(
  contract.createChannel,
  newChannel,
  (channel, terms, _call, open: number) => {
    const decided = decideRoom(channel, open)
    if (!decided.ok) return decided
    const state = { ...decided.value, terms: termsOf(terms) }
    return accept({ state, audit: audit(null, state), answer: told })
  },
  { look: countOpen },
)

export const changeChannel = command(contract.changeChannel, channelNamed, (channel, { channel: _code, ...terms }) => {
  const state = { ...channel, terms: termsOf(terms) }
  return accept({ state, audit: audit(channel, state), answer: told })
})

export const closeChannel = command(contract.closeChannel, channelNamed, (channel, { reason }) => {
  const decided = decideClosing(channel)
  if (!decided.ok) return decided
  return accept({ state: decided.value, audit: audit(channel, decided.value, reason), answer: told })
})

export const openChannel = command(
  contract.openChannel,
  channelNamed,
  (channel, { reason }, _call, open: number) => {
    const decided = decideOpening(channel, open)
    if (!decided.ok) return decided
    return accept({ state: decided.value, audit: audit(channel, decided.value, reason), answer: told })
  },
  { look: countOpen },
)

const sceneFor = (channel: Channel): string => sceneOf({ channel: codeOfChannel(channel), invite: '' })

export const drawChannelCode = command(
  contract.drawChannelCode,
  channelNamed,
  (channel, _input, _call, picture: Outcome<string, CodeRefusal>) => {
    if (!picture.ok) return picture
    const state = { ...channel, picture: picture.value }
    const pictureAudit = { whom: null, reason: null, before: channel.picture || null, after: picture.value }
    return accept({
      state,
      audit: pictureAudit,
      answer: () => ({ picture: picture.value, scene: sceneFor(channel) }),
    })
  },
  {
    look: (channel, _input, call): Promise<Outcome<string, CodeRefusal>> =>
      channel.picture === ''
        ? drawnCode(call, { name: `channel-${codeOfChannel(channel)}`, scene: sceneFor(channel) })
        : Promise.resolve(accept(channel.picture)),
  },
)
