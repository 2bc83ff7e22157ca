import { readFileSync } from 'node:fs'
import path from 'node:path'
import { checkText } from './check'
import { noWordChanges } from './state'
import { communityFilter } from './words/own-list'

interface Labelled {
  readonly meant: boolean
  readonly text: string
}

const read = (name: string): Labelled[] =>
  readFileSync(path.join(__dirname, 'labelled', name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([label, text = '']) => ({ meant: label === 'hit', text }))

const filter = communityFilter(noWordChanges)

/** What the filter says of every line, and the lines it got wrong. */
function measure(lines: readonly Labelled[]) {
  const judged = lines.map((line) => ({ ...line, hit: checkText(filter, line.text).verdict !== 'pass' }))
  const right = judged.filter(({ meant, hit }) => meant && hit).length
  const precision = right / judged.filter(({ hit }) => hit).length
  const recall = right / judged.filter(({ meant }) => meant).length
  return { precision, recall, wrong: judged.filter(({ meant, hit }) => meant !== hit).map(({ text }) => text) }
}

const told = (name: string, lines: number, { precision, recall, wrong }: ReturnType<typeof measure>) =>
  console.info(
    `${name}: ${lines} lines, precision ${(100 * precision).toFixed(1)} %, recall ${(100 * recall).toFixed(1)} %` +
      (wrong.length > 0 ? `; wrong: ${wrong.join(' · ')}` : ''),
  )

describe('the labelled set (SPEC 8.2)', () => {
  const tuned = read('tuned.tsv')
  const heldOut = read('held-out.tsv')

  test('has at least 400 lines, about half of them harmless look-alikes, none twice', () => {
    for (const lines of [tuned, heldOut]) {
      const harmless = lines.filter(({ meant }) => !meant).length / lines.length
      expect(harmless).toBeGreaterThan(0.4)
      expect(harmless).toBeLessThan(0.6)
    }
    expect(tuned.length).toBeGreaterThan(400)
    expect(new Set(tuned.map(({ text }) => text)).size).toBe(tuned.length)
  })

  test('is told apart with precision and recall of 95 % and more', () => {
    const measured = measure(tuned)
    told('labelled', tuned.length, measured)
    expect(measured.precision).toBeGreaterThanOrEqual(0.95)
    expect(measured.recall).toBeGreaterThanOrEqual(0.95)
  })

  test('so are lines written after the rules and never used to change them', () => {
    const measured = measure(heldOut)
    told('held out', heldOut.length, measured)
    expect(measured.precision).toBeGreaterThanOrEqual(0.95)
    expect(measured.recall).toBeGreaterThanOrEqual(0.95)
  })

  test('so are lines written without a look at the lists, whose first misses mended the rules', () => {
    const fresh = read('fresh.tsv')
    const measured = measure(fresh)
    told('fresh', fresh.length, measured)
    expect(fresh.length).toBeGreaterThan(2_000)
    expect(measured.precision).toBeGreaterThanOrEqual(0.95)
    expect(measured.recall).toBeGreaterThanOrEqual(0.95)
  })

  test('of ordinary messages at most one in three hundred is held up', () => {
    const ordinary = read('ordinary.tsv')
    const { wrong } = measure(ordinary)
    console.info(
      `ordinary: ${ordinary.length} messages, ${wrong.length} held up${wrong.map((one) => ` · ${one}`).join('')}`,
    )
    expect(ordinary.length).toBeGreaterThan(800)
    expect(wrong.length).toBeLessThanOrEqual(ordinary.length / 300)
  })
})
