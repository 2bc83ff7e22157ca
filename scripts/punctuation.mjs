/**
 * Chinese sentences have Chinese marks: 「先看看，再加入」, never 「先看看,再加入」. Keyboards and editors slip the narrow ones in,
 * so `npm run format` turns them round.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.mjs'

const wide = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' }
const letter = '\\p{Script=Han}\\u3001-\\u3011\\uff01-\\uff1f…'
// In a sentence no blank follows a mark; in code one does, or a quote stands before it.
const afterLetter = new RegExp(`(?<=[${letter}])[,;:!?](?=[${letter}\\w'"\`<]|\\$?\\{|\\+|$)`, 'gmu')
const betweenValueAndLetter = new RegExp(`(?<=[}\\d%])[,;:!?](?=[${letter}])`, 'gu')
const beginning = new RegExp(`(?<=['"\`])[,;:](?=[${letter}])`, 'gu')
const brackets = new RegExp(`(?<=[${letter}])\\(([^()'"\`$|]*[${letter}][^()'"\`$|]*)\\)`, 'gu')

/** Where words are looked for in other people's texts, and where tables are read, marks are data. */
const isData = (file) =>
  file.startsWith('shared/moderation/') || file.startsWith('cloudfunctions/platform/spreadsheet/')
const isOurs = (file) => /^(client|shared|cloudfunctions|emulator|journeys|bench)\/.*\.tsx?$|\.zh-CN\.md$/.test(file)

// Around values a mark is told by the words in its line.
const aroundValue = /(?<=[}`])[,;](?=\$\{)/g
const hasWords = new RegExp(`[${letter}]`, 'u')

export const withChineseMarks = (text) =>
  text
    .split('\n')
    .map((line) => (hasWords.test(line) ? line.replace(aroundValue, (mark) => wide[mark]) : line))
    .join('\n')
    .replace(brackets, '（$1）')
    .replace(afterLetter, (mark) => wide[mark])
    .replace(beginning, (mark) => wide[mark])
    .replace(betweenValueAndLetter, (mark) => wide[mark])

/** The files whose texts have narrow marks, with what they should be. */
export function narrowMarks() {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
  return String(listed)
    .split('\n')
    .filter((file) => isOurs(file) && !isData(file))
    .flatMap((file) => {
      const text = readFileSync(path.join(root, file), 'utf8')
      const better = withChineseMarks(text)
      return better === text ? [] : [{ file, text, better }]
    })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = narrowMarks()
  if (process.argv.includes('--check')) {
    for (const { file } of found) process.stdout.write(`${file}\n`)
  } else {
    for (const { file, better } of found) writeFileSync(path.join(root, file), better)
  }
}
