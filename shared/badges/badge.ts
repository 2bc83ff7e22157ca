/** What a badge may look at: figures that only grow. */
export interface Figures {
  readonly bestStreak: number
  readonly checkInDays: number
  /** Friends brought along who count (SPEC 5.1). */
  readonly friends: number
  /** Posts that were marked as quality content, undone or not. */
  readonly qualityPosts: number
  /** Quizzes answered without a mistake. */
  readonly perfectQuizzes: number
  /** Events at which they were. */
  readonly eventsAttended: number
}

/** One badge: one file, so that the folder is the catalogue (SPEC 4.2). */
export interface Badge {
  readonly id: string
  readonly title: string
  /** The deed, in one short sentence. */
  readonly deed: string
  readonly need: number
  readonly have: (figures: Figures) => number
}
