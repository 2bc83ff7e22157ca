/** Text as people read it: counted in characters they see, with nothing in it that they do not. */

/** Made when first needed: pages of the mini program load this file and never check a text with it. */
let segmenter: Intl.Segmenter | null = null

/** How many characters people would count: a family emoji is one, a letter with its accents is one. */
export function countCharacters(text: string): number {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text)).length
}

const PICTURE = String.raw`\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?`
const SEQUENCES = String.raw`${PICTURE}(?:\u200d${PICTURE})*|[0-9#*]\ufe0f?\u20e3`
/** Controls, halves of characters, and marks that hide text, turn it around or make two names look the same. */
const HIDDEN = String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]`

/** Is there anything in the text that cannot be seen? Joiners inside an emoji are part of its picture. */
export const hasHiddenCharacters = (text: string): boolean =>
  new RegExp(HIDDEN, 'u').test(text.replace(new RegExp(SEQUENCES, 'gu'), ''))

/** The text without what cannot be seen; lines stay, and joiners inside an emoji are part of its picture. */
export const withoutHidden = (text: string): string =>
  text.replace(new RegExp(`(${SEQUENCES})|(?!\\n)${HIDDEN}`, 'gu'), (_found, picture?: string) => picture ?? '')

/** Is there anything to read: a letter, a figure, a sign, a picture? */
export const isReadable = (text: string): boolean => /[\p{L}\p{N}\p{S}\p{P}]/u.test(text)
