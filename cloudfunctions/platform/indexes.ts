/**
 * Every collection and its indexes. The emulator enforces this file and the deploy script applies it,
 * so a query that works here has its index there.
 */
export interface Index {
  readonly name: string
  /** Field paths in order; 1 ascending, -1 descending. A path through an array makes a multikey index. */
  readonly keys: readonly (readonly [path: string, direction: 1 | -1])[]
  readonly unique?: boolean
}

export const collections = {
  /** One document per person who ever came. */
  people: [
    { name: 'account', keys: [['account', 1]] },
    { name: 'due', keys: [['due', 1]] },
    {
      name: 'touched_id',
      keys: [
        ['touched', 1],
        ['_id', 1],
      ],
    },
    {
      name: 'state_joined',
      keys: [
        ['state', 1],
        ['membership.joinedAt', -1],
        ['account', 1],
      ],
    },
    {
      name: 'nickname',
      keys: [
        ['state', 1],
        ['membership.nickname', 1],
        ['account', 1],
      ],
    },
    { name: 'waiting', keys: [['waiting', 1]] },
    { name: 'orders_since', keys: [['orders.since', 1]] },
    {
      name: 'arrival_channel_step',
      keys: [
        ['arrival.channel', 1],
        ['arrival.step', 1],
        ['arrival.at', -1],
      ],
    },
    {
      name: 'arrival_step',
      keys: [
        ['arrival.step', 1],
        ['arrival.at', -1],
      ],
    },
    { name: 'referral_code', keys: [['referral.code', 1]] },
    {
      name: 'referral_bond',
      keys: [
        ['referral.bond.account', 1],
        ['referral.bond.visitedAt', -1],
      ],
    },
    {
      name: 'entry_queue',
      keys: [
        ['entry.queue', 1],
        ['entry.since', 1],
        ['entry.review', 1],
      ],
    },
    {
      name: 'place',
      keys: [
        ['place.group', 1],
        ['place.invite', 1],
        ['place.since', 1],
        ['account', 1],
      ],
    },
    {
      name: 'board_week',
      keys: [
        ['board.shown', 1],
        ['board.week', 1],
        ['board.weekEarned', -1],
      ],
    },
    {
      name: 'board_month',
      keys: [
        ['board.shown', 1],
        ['board.month', 1],
        ['board.monthEarned', -1],
      ],
    },
    {
      name: 'board_all',
      keys: [
        ['board.shown', 1],
        ['points.growth', -1],
      ],
    },
    {
      name: 'board_streak',
      keys: [
        ['board.shown', 1],
        ['board.lastDay', 1],
        ['board.streak', -1],
      ],
    },
  ],
  /** Every other document that changes whole: the community itself, the jobs, incidents … told apart by `kind`. */
  things: [
    { name: 'due', keys: [['due', 1]] },
    {
      name: 'kind_shelf_rank',
      keys: [
        ['kind', 1],
        ['shelf', 1],
        ['rank', 1],
      ],
    },
    {
      name: 'author_kind_rank',
      keys: [
        ['author', 1],
        ['kind', 1],
        ['rank', 1],
      ],
    },
    { name: 'pictures_trace', keys: [['pictures.trace', 1]] },
    {
      name: 'topics_shelf_rank',
      keys: [
        ['topics', 1],
        ['shelf', 1],
        ['rank', 1],
      ],
    },
  ],
  /** Places that are limited, and the waiting lines for them (shared/lots.ts). */
  lots: [
    {
      name: 'of_shut_rank',
      keys: [
        ['of', 1],
        ['shut', 1],
        ['rank', 1],
      ],
    },
    {
      name: 'line_shut_left',
      keys: [
        ['line', 1],
        ['shut', 1],
        ['left', 1],
      ],
    },
    { name: 'codes', keys: [['codes', 1]] },
  ],
  /** Orders that are settled, without their address. Append only. */
  orders: [
    {
      name: 'account_at',
      keys: [
        ['account', 1],
        ['at', -1],
      ],
    },
    {
      name: 'reward_state_at',
      keys: [
        ['reward', 1],
        ['state', 1],
        ['at', 1],
      ],
    },
  ],
  /** What finished attempts at quizzes leave for the ranking. Append only. */
  results: [
    {
      name: 'quiz_right_used',
      keys: [
        ['quiz', 1],
        ['right', -1],
        ['usedMs', 1],
      ],
    },
  ],
  /** What was voted: of an anonymous poll without name and time (decisions/0010). Append only. */
  ballots: [
    {
      name: 'poll_choices',
      keys: [
        ['poll', 1],
        ['choices', 1],
      ],
    },
  ],
  /** Entries copied out of their person's document. Append only. */
  ledger: [
    {
      name: 'account_n',
      keys: [
        ['account', 1],
        ['n', -1],
      ],
      unique: true,
    },
    {
      name: 'account_reason_n',
      keys: [
        ['account', 1],
        ['reason', 1],
        ['n', -1],
      ],
    },
  ],
  /** Who did what to whom. Append only; its ids sort by time. */
  audit: [
    {
      name: 'whom',
      keys: [
        ['whom', 1],
        ['_id', -1],
      ],
    },
  ],
} satisfies Record<string, readonly Index[]>

export type CollectionName = keyof typeof collections
