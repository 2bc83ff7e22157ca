/** Invite codes: opaque, short enough for the scene of a mini program code (≤ 32 characters with the channel's code). */
import { opaqueId, type RandomBytes } from '../ids'

const CODE_LENGTH = 10
export const codePattern = /^[0-9A-Za-z]{10}$/

export const newCode = (random: RandomBytes): string => opaqueId(CODE_LENGTH, random)
