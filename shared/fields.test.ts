import * as v from 'valibot'
import * as fields from './fields'

const takes = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success

/** A character by its code point, so that what cannot be seen can be read here. */
const char = (...points: number[]) => String.fromCodePoint(...points)
const eachNamed = (...points: number[]): [string, string][] =>
  points.map((point) => [`U+${point.toString(16).toUpperCase().padStart(4, '0')}`, char(point)])

const ZWJ = 0x200d
const FAMILY = char(0x1f468, ZWJ, 0x1f469, ZWJ, 0x1f467, ZWJ, 0x1f466)
const THUMB_WITH_SKIN = char(0x1f44d, 0x1f3fd)
const FLAG = char(0x1f1e8, 0x1f1f3)
const HEART = char(0x2764, 0xfe0f)

/** What an attacker sends where text, a number or an id belongs. */
const operatorObjects: unknown[] = [
  { $gt: '' },
  { $ne: null },
  { $regex: '.*' },
  { $in: ['a'] },
  { $where: 'true' },
  { _internalType: 'gt', operands: [0] },
  { toString: 'x' },
  ['a'],
  [],
  {},
  null,
  undefined,
  true,
]

describe('a line of text', () => {
  const line = fields.line(5)

  test.each([
    ['plain text', 'hello', 'hello'],
    ['space around it is taken off', '  小满 \t', '小满'],
    ['space inside it stays', '小 满', '小 满'],
    ['five emoji are five characters', '🌱🌿🌳🌻🪴', '🌱🌿🌳🌻🪴'],
    ['punctuation alone can be read', '!?', '!?'],
    ['accents, Arabic, Hangul', 'éعم한글', 'éعم한글'],
  ])('%s', (_name, text, expected) => {
    expect(v.parse(line, text)).toBe(expected)
  })

  test.each([
    ['a family', FAMILY],
    ['a thumb with a skin tone', THUMB_WITH_SKIN],
    ['a flag', FLAG],
    ['a heart with its picture sign', HEART],
  ])('%s is one character, as people count', (_name, emoji) => {
    expect(takes(line, emoji)).toBe(true)
    expect(takes(line, emoji.repeat(5))).toBe(true)
    expect(takes(line, emoji.repeat(6))).toBe(false)
  })

  test('a mountain of accents on one letter is not one character', () => {
    expect(takes(line, `e${char(0x0301).repeat(200)}`)).toBe(false)
  })

  test.each([
    ['one character too many', 'hello!'],
    ['one emoji too many', '🌱🌱🌱🌱🌱🌱'],
    ['a megabyte', 'a'.repeat(1_000_000)],
    ['nothing', ''],
    ['space', '   '],
    ['ideographic space', char(0x3000)],
    ['two lines', 'a\nb'],
    ['a tab inside', 'a\tb'],
    ['NUL', `a${char(0)}b`],
    ['escape', `a${char(0x1b)}b`],
    ['C1 control', `a${char(0x85)}b`],
    ['a line separator', `a${char(0x2028)}b`],
  ])('refuses %s', (_name, text) => {
    expect(takes(line, text)).toBe(false)
  })

  test('half an emoji is refused: no database gives it back as it came', () => {
    expect(takes(line, 'a\ud83c')).toBe(false)
    expect(takes(line, '\udf31a')).toBe(false)
  })

  /** Everything that Unicode calls a bidi control: it turns the text around it. */
  test.each(eachNamed(0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069))(
    'refuses the bidi control %s wherever it stands',
    (_name, hidden) => {
      expect([`a${hidden}b`, `${hidden}ab`, `ab${hidden}`].filter((text) => takes(line, text))).toEqual([])
    },
  )

  /** Letters and symbols by their category, yet nothing is painted. */
  test.each(
    eachNamed(
      0xad,
      0x34f,
      0x115f,
      0x1160,
      0x180e,
      0x200b,
      0x200c,
      ZWJ,
      0x2060,
      0x2064,
      0x2800,
      0x3164,
      0xfe0f,
      0xfeff,
      0xffa0,
    ),
  )('a name made only of the invisible %s is refused', (_name, hidden) => {
    expect(takes(line, hidden.repeat(3))).toBe(false)
  })

  /** Two names that look the same must be the same. */
  test.each(eachNamed(0xad, 0x34f, 0x180e, 0x200b, 0x200c, ZWJ, 0x2060, 0x3164, 0xfeff, 0xe0041))(
    'the invisible %s does not make a second name that looks like the first',
    (_name, hidden) => expect(takes(line, `小${hidden}满`)).toBe(false),
  )

  test.each(operatorObjects.map((value) => [value]))('refuses %j', (value) => {
    expect(takes(line, value)).toBe(false)
  })
})

/** Where a count or a whole number belongs. */
const notWhole: [string, unknown][] = [
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['−Infinity', Number.NEGATIVE_INFINITY],
  ['1.5', 1.5],
  ['"1"', '1'],
  ['2⁵³, where counting by one ends', 2 ** 53],
  ['1e308', 1e308],
  ['a BigInt', 1n],
  ['true', true],
  ['a boxed number', Object(1)],
  ['a date', new Date(0)],
  ...operatorObjects.map((value): [string, unknown] => [JSON.stringify(value) ?? 'undefined', value]),
]

describe.each([
  ['count', fields.count],
  ['instant', fields.instant],
  ['wholeNumber', fields.wholeNumber],
  ['a page size', v.object({ limit: fields.pageSize }).entries.limit.wrapped],
] as const)('%s', (name, schema) => {
  test.each(notWhole)('refuses %s', (_name, value) => expect(takes(schema, value)).toBe(false))

  test('takes 1', () => expect(takes(schema, 1)).toBe(true))

  test('takes −1 only where less than nothing makes sense', () => {
    expect(takes(schema, -1)).toBe(name === 'wholeNumber')
  })
})

describe('a page size', () => {
  test.each([0, 101, 1_000])('of %i is refused', (size) => expect(takes(fields.pageSize, size)).toBe(false))
  test.each([1, 100])('of %i is taken', (size) => expect(takes(fields.pageSize, size)).toBe(true))
  test('not given is 20', () => expect(v.parse(fields.pageSize, undefined)).toBe(20))
})

const texts: [string, v.GenericSchema, string[], string[]][] = [
  [
    'an account',
    fields.account,
    ['0123456789abcDEF'],
    ['0123456789abcDE', '0123456789abcDEFG', '0123456789abc-EF', '0123456789abcDEF\n', '', '０123456789abcDEF'],
  ],
  [
    'a day',
    fields.day,
    ['2026-02-28', '2028-02-29'],
    ['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-01-01T00:00:00Z'],
  ],
  [
    'a month',
    fields.month,
    ['2026-01', '2026-12'],
    ['2026-00', '2026-13', '2026-1', '26-01', '2026-01-01', '2026-01\n'],
  ],
  ['a cursor', fields.cursor, ['abc_1:2.3~4-5'], ['', 'a b', 'a/b', '{"$gt":""}', '$gt', 'a'.repeat(201), '小', 'a\n']],
  [
    'a place that is counted',
    fields.numberCursor,
    ['0', '41', '9'.repeat(15)],
    ['', '-1', '1.5', '1e3', '9'.repeat(16), '٤', '1\n', ' 1'],
  ],
  [
    'a cloud file',
    fields.cloudFile,
    ['cloud://env-1a.6d61-env-1a-1300000000/avatars/a_b-1.png'],
    [
      'https://evil.example/a.png',
      'cloud://env',
      'cloud:///a',
      'javascript:alert(1)',
      `cloud://e/${'a'.repeat(300)}`,
      'cloud://e/a b',
      ' cloud://e/a',
    ],
  ],
]

describe.each(texts)('%s', (_name, schema, good, bad) => {
  test.each(good)('%j is one', (text) => expect(takes(schema, text)).toBe(true))
  test.each(bad)('%j is not', (text) => expect(takes(schema, text)).toBe(false))
  test.each(operatorObjects.map((value) => [value]))('%j is not', (value) => expect(takes(schema, value)).toBe(false))
})
