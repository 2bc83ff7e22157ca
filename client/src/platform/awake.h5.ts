/** A browser keeps its own counsel. */
export const keepAwake = (_awake: boolean): void => undefined
