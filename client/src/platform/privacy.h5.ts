import type { Consent } from './privacy'

/** A browser takes nothing from WeChat, so there is nothing to consent to. */
export const readConsent = async (): Promise<Consent> => 'unneeded'
export const askConsent = async (): Promise<'given' | 'refused'> => 'given'
export const openPrivacyText = async (): Promise<boolean> => false
