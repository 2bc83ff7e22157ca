import type { ActivityKind } from '../activity/state'
import type { Versioned } from '../documents'

/** What a member's own document knows of their posts. */
export interface PostsPart {
  /** Posts that were marked as quality content, undone or not. */
  readonly quality: number
}

export const noPosts: PostsPart = { quality: 0 }

/** `pending` until WeChat or a person has looked at it. */
export type PictureVerdict = 'pending' | 'pass' | 'review' | 'reject'

export interface Picture {
  readonly file: string
  readonly verdict: PictureVerdict
  /** WeChat's name of the check that it was asked for; '' when it was not asked. */
  readonly trace: string
}

/** A card that leads to something that is on (SPEC 8.1). */
export interface Card {
  readonly kind: ActivityKind
  readonly id: string
  readonly title: string
}

/** Why something waits for people. */
export type Why =
  | {
      readonly because: 'word'
      readonly word: string
      readonly category: string
      readonly from: number
      readonly to: number
    }
  /** Pictures that nobody has looked at. */
  | { readonly because: 'pictures' }
  /** The community looks at everything first. */
  | { readonly because: 'everything' }
  /** WeChat was asked about its pictures and has not answered in time. */
  | { readonly because: 'unchecked' }
  /** WeChat's own check: its label, or the name of the fault for which there is none. */
  | { readonly because: 'wechat'; readonly label: string }

/** What people decided about a text, newest last. */
export interface Decision {
  readonly is: 'approved' | 'rejected' | 'taken-down' | 'restored' | 'upheld'
  readonly by: string
  readonly at: number
  readonly note: string
  /** The clause of the rulebook that it rests on, as it was called then. */
  readonly clause: { readonly id: string; readonly title: string } | null
}

/** How a text stands with the people who look after the community. */
export interface Review {
  readonly why: readonly Why[]
  readonly decisions: readonly Decision[]
  /** The author disagrees, once. */
  readonly appeal: { readonly text: string; readonly at: number } | null
}

/**
 * Where a post stands. Only `shown` and `pinned` are in lists; `checking` waits for WeChat, `held` for people's first look,
 * `appealed` for their second.
 */
export type PostShelf = 'shown' | 'pinned' | 'checking' | 'held' | 'appealed' | 'rejected' | 'down' | 'gone'

/** What posts and comments have in common. */
interface Written extends Versioned {
  readonly author: string
  /** The author's document: what follows from the text reaches them there. */
  readonly person: string
  readonly at: number
  /** Orders lists, newest last; no two are alike (`rankAt`). */
  readonly rank: number
  readonly text: string
  readonly review: Review
}

export interface Post extends Written {
  readonly kind: 'post'
  readonly shelf: PostShelf
  readonly pictures: readonly Picture[]
  readonly topics: readonly string[]
  readonly card: Card | null
  /** Marked as quality content: paid once, also when it was undone (SPEC 3.2). */
  readonly quality: 'never' | 'marked' | 'undone'
}

/** A comment in its list stands on a shelf of its post's name. */
export interface Comment extends Written {
  readonly kind: 'comment'
  readonly of: string
  readonly shelf: string
}

/** Whether one member likes one post: a document each, so that nobody waits for anybody. */
export interface Like extends Versioned {
  readonly kind: 'like'
  /** The post's id while it is liked; `off` when no longer. */
  readonly shelf: string
  readonly rank: number
  readonly author: string
}

/** A copy of what was seen when it was taken down: nobody changes it any more (SPEC 8.2). */
export interface Evidence {
  readonly _id: string
  readonly kind: 'evidence'
  /** All copies stand on one shelf, in their order. */
  readonly shelf: 'kept'
  /** What it is a copy of. */
  readonly of: string
  readonly rank: number
  readonly author: string
  readonly decision: Decision
  readonly copy: {
    readonly at: number
    readonly text: string
    readonly pictures: readonly string[]
    readonly topics: readonly string[]
    readonly why: readonly Why[]
  }
}
