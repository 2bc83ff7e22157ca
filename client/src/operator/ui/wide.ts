/** A phone is never wide. */
export {}
