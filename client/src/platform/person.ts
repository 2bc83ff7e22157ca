/** In WeChat there is one person, whom only the server knows; what is stored on the phone is theirs. */
export const currentPerson = (): string => ''
