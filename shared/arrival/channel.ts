/** Channels: the ways by which people hear of the community, each with its code and its cost (SPEC 5.4). */
import type { Versioned } from '../documents'
import { accept, type Outcome, refuse } from '../outcome'

export const channelKinds = ['official', 'ads', 'groups', 'offline', 'other'] as const
export type ChannelKind = (typeof channelKinds)[number]

/** Codes are short: a scene has room for a channel and an inviter. */
export const CHANNEL_CODE_LENGTH = 6

/** So many can be looked at and counted in one list. */
export const MOST_OPEN_CHANNELS = 30

/** What an operator says of a channel. */
export interface ChannelTerms {
  readonly name: string
  readonly kind: ChannelKind
  /** What it has cost so far, in hundredths of a yuan: whole numbers add up exactly. */
  readonly costFen: number
  readonly note: string
}

export type ChannelShelf = 'open' | 'closed'

/** A channel: a document of its own, named by its code for good. */
export interface Channel extends Versioned {
  readonly kind: 'channel'
  readonly shelf: ChannelShelf
  /** When it was made (ms): the order of the list. */
  readonly rank: number
  readonly terms: ChannelTerms
  /** The file of its code's picture; '' until somebody first looked at it. */
  readonly picture: string
}

export const channelDocument = (code: string): string => `channel:${code}`
export const codeOfChannel = ({ _id }: Pick<Channel, '_id'>): string => _id.slice('channel:'.length)

/** Is there room for one more in the list? */
export const decideRoom = (channel: Channel, open: number): Outcome<Channel, 'too-many-channels'> =>
  open < MOST_OPEN_CHANNELS
    ? accept({ ...channel, shelf: 'open' })
    : refuse('too-many-channels', { most: MOST_OPEN_CHANNELS })

/** A channel that opens again. */
export const decideOpening = (
  channel: Channel,
  open: number,
): Outcome<Channel, 'already-open' | 'too-many-channels'> =>
  channel.shelf === 'open' ? refuse('already-open') : decideRoom(channel, open)

/** A closed channel is off the list. Its code still leads here, and who comes by it is still counted: posters hang on. */
export const decideClosing = (channel: Channel): Outcome<Channel, 'already-closed'> =>
  channel.shelf === 'closed' ? refuse('already-closed') : accept({ ...channel, shelf: 'closed' })
