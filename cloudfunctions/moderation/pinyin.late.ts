/** The dictionary of pinyin is a megabyte: it lies in a file of its own and is read when a list is tried or saved. */
import { pinyin } from 'pinyin-pro'

/** The syllables of a word's characters, one each, without tones; `lü` is `lv`, as people type it. */
export const syllablesOf = (word: string): string[] => pinyin(word, { toneType: 'none', type: 'array', v: true })
