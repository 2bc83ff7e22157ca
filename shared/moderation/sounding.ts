import { commonSounds, rareSounds } from './sounds'

/** How a character sounds, and whether hardly anybody writes it by chance. */
export interface Sound {
  readonly syllable: string
  readonly rare: boolean
}

/** Made when the first text is checked, as the other tables are. */
let sounds: ReadonlyMap<string, Sound> | null = null

function made(): Map<string, Sound> {
  const found = new Map<string, Sound>()
  for (const [table, rare] of [[commonSounds, false] as const, [rareSounds, true] as const]) {
    for (const [, syllable = '', characters = ''] of table.replace(/\s/g, '').matchAll(/([a-z]+)([^a-z]+)/g)) {
      const sound = { syllable, rare }
      for (const character of characters) found.set(character, sound)
    }
  }
  return found
}

/** The sound of a Han character without its tone; undefined for one that no everyday text holds. */
export function soundOf(character: string): Sound | undefined {
  sounds ??= made()
  return sounds.get(character)
}
