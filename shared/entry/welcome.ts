/** The welcome of a new member: the operators' words with what is known at the moment of joining (SPEC 2.5). */
import type { Settings } from '../settings'
import type { Day } from '../time'

export interface Welcome {
  readonly words: string
  /** The rules in three lines. */
  readonly rules: readonly string[]
  readonly week: string
}

export function welcomeFor(nickname: string, settings: Settings, today: Day): Welcome {
  const known: Readonly<Record<string, string>> = {
    昵称: nickname,
    社群: settings['community.name'],
    日期: `${Number(today.slice(5, 7))} 月 ${Number(today.slice(8))} 日`,
  }
  // Each placeholder once, from left to right: a nickname that looks like one stays a nickname.
  const filled = (text: string) => text.replace(/\{([^{}]*)\}/g, (whole, name: string) => known[name] ?? whole)
  return {
    words: filled(settings['entry.welcome']),
    rules: [settings['entry.welcomeRule1'], settings['entry.welcomeRule2'], settings['entry.welcomeRule3']].map(filled),
    week: filled(settings['entry.welcomeWeek']),
  }
}
