/** Every number and switch of the product that an operator may change, composed from the capabilities. */
import * as v from 'valibot'
import { arrivalSettings } from './arrival/settings'
import { checkinSettings } from './checkin/settings'
import { communitySettings } from './community/settings'
import { entrySettings } from './entry/settings'
import { groupsSettings } from './groups/settings'
import { membershipSettings } from './membership/settings'
import { pointsSettings } from './points/settings'
import type { TierPlan } from './points/tiers'
import { postsSettings } from './posts/settings'
import { referralSettings } from './referral/settings'
import { rewardsSettings } from './rewards/settings'
import { type Setting, schemaOf, type ValueOf } from './setting'

export const settingCatalogue = {
  ...communitySettings,
  ...membershipSettings,
  ...groupsSettings,
  ...arrivalSettings,
  ...entrySettings,
  ...checkinSettings,
  ...pointsSettings,
  ...rewardsSettings,
  ...postsSettings,
  ...referralSettings,
} as const

export type SettingKey = keyof typeof settingCatalogue
export type Settings = { readonly [Key in SettingKey]: ValueOf<(typeof settingCatalogue)[Key]> }
/** What operators changed; everything else keeps its default. */
export type SettingChanges = { readonly [Key in SettingKey]?: Settings[Key] }

export const settingKeys = Object.keys(settingCatalogue) as SettingKey[]
export const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(settingCatalogue, key)

export const defaultSettings = Object.fromEntries(
  settingKeys.map((key) => [key, settingCatalogue[key].initial]),
) as unknown as Settings

/** The settings in force: the defaults with the operators' changes laid over them. */
export const settingsWith = (changes: SettingChanges): Settings => ({ ...defaultSettings, ...changes })

/** Why a value cannot be a setting's value; null when it can. */
export function faultOfSetting(key: SettingKey, value: unknown): string | null {
  const setting: Setting = settingCatalogue[key]
  const parsed = v.safeParse(schemaOf(setting), value)
  return parsed.success ? null : (parsed.issues[0]?.message ?? 'not valid')
}

/** Why settings cannot stand together; null when they can. */
export function faultOfSettings(settings: Settings): { key: SettingKey; fault: string } | null {
  if (settings['points.silverFrom'] >= settings['points.goldFrom']) {
    return { key: 'points.goldFrom', fault: 'gold must begin above silver' }
  }
  if (settings['points.goldFrom'] >= settings['points.platinumFrom']) {
    return { key: 'points.platinumFrom', fault: 'platinum must begin above gold' }
  }
  if (settings['entry.passMark'] > settings['entry.questions']) {
    return { key: 'entry.passMark', fault: 'not more than the questions that are drawn' }
  }
  if (settings['referral.basicFrom'] >= settings['referral.advancedFrom']) {
    return { key: 'referral.advancedFrom', fault: 'the second gift must need more friends than the first' }
  }
  if (settings['referral.advancedFrom'] >= settings['referral.exclusiveFrom']) {
    return { key: 'referral.exclusiveFrom', fault: 'the third gift must need more friends than the second' }
  }
  return null
}

/** Where each tier begins, from the settings. */
export const tierPlanOf = (settings: Settings): TierPlan => ({
  bronze: 0,
  silver: settings['points.silverFrom'],
  gold: settings['points.goldFrom'],
  platinum: settings['points.platinumFrom'],
})

/** A test cannot be switched on with fewer published questions than this, however few are drawn. */
const FEWEST_QUESTIONS = 3

/** How many published questions the entry test needs (SPEC 2.4). */
export const questionsNeeded = (settings: Pick<Settings, 'entry.questions'>): number =>
  Math.max(FEWEST_QUESTIONS, settings['entry.questions'])
