import { EJSON, ObjectId } from 'bson'
import fc from 'fast-check'
import { answerText, decode, encode, type Value } from './wire'

const noServerDate = () => {
  throw new Error('no server date was sent')
}

const leaf = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true }).map((number) => number + 0),
  fc.string({ unit: 'binary' }),
  fc.boolean(),
  fc.constant(null),
  fc.integer({ min: -1e12, max: 1e12 }).map((time) => new Date(time)),
  fc.constantFrom<Value>(new ObjectId('5f1f1f1f1f1f1f1f1f1f1f1f'), Infinity, 2 ** 31, -(2 ** 62), 1e19),
)
const name = fc.string().filter((text) => !text.startsWith('$') && text !== '__proto__')
const { tree } = fc.letrec<{ tree: Value }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(name, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))

test('what the SDK writes is read, and what is written the SDK reads, as the same values', () => {
  fc.assert(
    fc.property(fc.dictionary(name, tree, { maxKeys: 5, noNullPrototype: true }), (document) => {
      const sent = EJSON.stringify(document, { relaxed: false })
      expect(decode(sent, 'document', noServerDate)).toEqual(decode(encode(document), 'document', noServerDate))
      expect(EJSON.parse(encode(document))).toEqual(EJSON.parse(sent))
      expect(encode(decode(sent, 'document', noServerDate))).toBe(encode(document))
    }),
    { numRuns: 500 },
  )
})

test('typed wrappers become values', () => {
  const text =
    '{"at":{"$date":{"$numberLong":"5"}},"iso":{"$date":"1970-01-01T00:00:00Z"},"re":{"$regularExpression":{"pattern":"^a","options":"i"}},"later":{"$tcb_server_date":{"offset":{"$numberInt":"7"}}}}'
  expect(decode(text, 'x', (offsetMs) => new Date(100 + offsetMs))).toEqual({
    at: new Date(5),
    iso: new Date(0),
    re: /^a/i,
    later: new Date(107),
  })
})

test('an answer shows an ObjectId as its text, and a string that looks like one stays', () => {
  const text = encode({ id: new ObjectId('5f1f1f1f1f1f1f1f1f1f1f1f'), said: '{"$oid":"5f1f1f1f1f1f1f1f1f1f1f1f"}' })
  expect(JSON.parse(answerText(text))).toEqual({
    id: '5f1f1f1f1f1f1f1f1f1f1f1f',
    said: '{"$oid":"5f1f1f1f1f1f1f1f1f1f1f1f"}',
  })
})
