import { applyUpdate, checkUpdate } from './update'
import type { Document } from './wire'

const day = new Date('2026-01-02T03:04:05Z')

function updated(before: Document, update: Document, query: Document = {}): Document {
  checkUpdate(update)
  const frozen = JSON.stringify(before)
  const after = applyUpdate({ _id: 'x', ...before }, update, query)
  expect(JSON.stringify(before)).toBe(frozen)
  const { _id, ...rest } = after
  expect(_id).toBe('x')
  return rest
}

describe('an update operator', () => {
  test.each<[string, Document, Document, Document]>([
    [
      '$set replaces a value and makes the objects on the way',
      { a: 1 },
      { $set: { a: 2, 'b.c': { d: 1 } } },
      { a: 2, b: { c: { d: 1 } } },
    ],
    [
      '$set of a whole object forgets its old fields',
      { a: { b: 1, c: 2 } },
      { $set: { a: { b: 3 } } },
      { a: { b: 3 } },
    ],
    ['$set reaches into an array and fills the gap with null', { a: [1] }, { $set: { 'a.2': 3 } }, { a: [1, null, 3] }],
    ['$set keeps a date a date', { a: 1 }, { $set: { a: day } }, { a: day }],
    [
      '$unset removes a field, and makes an array element null',
      { a: 1, b: [1, 2] },
      { $unset: { a: '', 'b.0': '', 'c.d': '' } },
      { b: [null, 2] },
    ],
    ['$inc adds, also to what is not there', { a: 1 }, { $inc: { a: 2, 'b.c': 0.5 } }, { a: 3, b: { c: 0.5 } }],
    ['$mul multiplies, and makes 0 of what is not there', { a: 3 }, { $mul: { a: 2, b: 5 } }, { a: 6, b: 0 }],
    [
      '$min and $max keep the smaller and the larger by BSON order',
      { a: 5, b: 5, c: 'x' },
      { $min: { a: 3, d: 1 }, $max: { b: 3, c: 9 } },
      { a: 3, b: 5, c: 'x', d: 1 },
    ],
    ['$rename moves a value, also into an object', { a: 1 }, { $rename: { a: 'b.c', missing: 'd' } }, { b: { c: 1 } }],
    ['$bit computes', { a: 13, b: 12 }, { $bit: { a: { and: 10 }, b: { xor: 5 } } }, { a: 8, b: 9 }],
    ['$push appends one value, also an array as one', { a: [1] }, { $push: { a: [2], b: 1 } }, { a: [1, [2]], b: [1] }],
    [
      '$push inserts each at a position',
      { a: [1, 2] },
      { $push: { a: { $each: [8, 9], $position: 1 } } },
      { a: [1, 8, 9, 2] },
    ],
    [
      '$push counts a negative position from the end',
      { a: [1, 2] },
      { $push: { a: { $each: [9], $position: -1 } } },
      { a: [1, 9, 2] },
    ],
    ['$push sorts, then slices', { a: [3, 1] }, { $push: { a: { $each: [2], $sort: -1, $slice: 2 } } }, { a: [3, 2] }],
    [
      '$push keeps the last of a negative slice',
      { a: [1, 2] },
      { $push: { a: { $each: [3], $slice: -2 } } },
      { a: [2, 3] },
    ],
    [
      '$push sorts documents by a field',
      { a: [{ n: 2 }] },
      { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } },
      { a: [{ n: 1 }, { n: 2 }] },
    ],
    [
      '$pop takes the last, and with -1 the first',
      { a: [1, 2], b: [1, 2] },
      { $pop: { a: 1, b: -1, c: 1 } },
      { a: [1], b: [2] },
    ],
    ['$pull removes equals', { a: [1, 2, 1] }, { $pull: { a: 1, b: 1 } }, { a: [2] }],
    ['$pull removes by condition', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
    [
      '$pull removes documents by their fields',
      { a: [{ n: 1, m: 1 }, { n: 2 }] },
      { $pull: { a: { n: 1 } } },
      { a: [{ n: 2 }] },
    ],
    ['$pull removes strings by pattern', { a: ['ab', 'cd'] }, { $pull: { a: /^a/ } }, { a: ['cd'] }],
    ['$pullAll removes every equal of a list', { a: [1, 2, 3] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
    ['$addToSet adds what is not there', { a: [1] }, { $addToSet: { a: 1, b: 2 } }, { a: [1], b: [2] }],
    ['$addToSet adds each', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
    [
      '$addToSet tells objects with another order of fields apart',
      { a: [{ m: 1, n: 2 }] },
      { $addToSet: { a: { n: 2, m: 1 } } },
      {
        a: [
          { m: 1, n: 2 },
          { n: 2, m: 1 },
        ],
      },
    ],
    ['$[] means every element', { a: [{ n: 1 }, { n: 2 }] }, { $inc: { 'a.$[].n': 1 } }, { a: [{ n: 2 }, { n: 3 }] }],
  ])('%s', (_, before, update, after) => {
    expect(updated(before, update)).toEqual(after)
  })

  test('$ means the element that the query matched', () => {
    const before = {
      list: [
        { id: 1, done: false },
        { id: 2, done: false },
      ],
    }
    expect(updated(before, { $set: { 'list.$.done': true } }, { 'list.id': 2 })).toEqual({
      list: [
        { id: 1, done: false },
        { id: 2, done: true },
      ],
    })
    expect(updated(before, { $set: { 'list.$.done': true } }, { list: { $elemMatch: { id: 2 } } }).list).toEqual([
      { id: 1, done: false },
      { id: 2, done: true },
    ])
  })
})

describe('where MongoDB errs, the emulator errs', () => {
  test.each<[string, Document, Document, RegExp]>([
    ['$inc on a string', { a: 'x' }, { $inc: { a: 1 } }, /\$inc to a value of non-numeric type/],
    ['$inc on null', { a: null }, { $inc: { a: 1 } }, /non-numeric/],
    ['$inc by a string', { a: 1 }, { $inc: { a: '1' } }, /non-numeric argument/],
    ['$mul on a string', { a: 'x' }, { $mul: { a: 1 } }, /\$mul to a value of non-numeric type/],
    ['$set through a scalar', { a: 1 }, { $set: { 'a.b': 1 } }, /Cannot create field 'b'/],
    ['$set through null', { a: null }, { $set: { 'a.b': 1 } }, /Cannot create field 'b'/],
    ['$set of a field of an array', { a: [1] }, { $set: { 'a.b': 1 } }, /Cannot create field 'b'/],
    ['$inc through a scalar', { a: 1 }, { $inc: { 'a.b': 1 } }, /Cannot create field/],
    ['$push on a scalar', { a: 1 }, { $push: { a: 1 } }, /\$push to a non-array/],
    [
      '$push with an unknown modifier',
      { a: [] },
      { $push: { a: { $each: [], $what: 1 } } },
      /Unrecognized clause in \$push: \$what/,
    ],
    ['$push of each of no array', { a: [] }, { $push: { a: { $each: 1 } } }, /\$each in \$push must be an array/],
    ['$pop on a scalar', { a: 1 }, { $pop: { a: 1 } }, /\$pop to a non-array/],
    ['$pop by 2', { a: [] }, { $pop: { a: 2 } }, /\$pop expects 1 or -1/],
    ['$pull on a scalar', { a: 1 }, { $pull: { a: 1 } }, /\$pull to a non-array/],
    ['$pullAll of no list', { a: [] }, { $pullAll: { a: 1 } }, /requires an array/],
    ['$addToSet on a scalar', { a: 1 }, { $addToSet: { a: 1 } }, /\$addToSet to a non-array/],
    ['$bit on a fraction', { a: 1.5 }, { $bit: { a: { and: 1 } } }, /non-integral/],
    ['$bit with an unknown word', { a: 1 }, { $bit: { a: { nand: 1 } } }, /only supports/],
    ['$rename through an array', { a: [{ b: 1 }] }, { $rename: { 'a.0.b': 'c' } }, /array element/],
    ['another _id', {}, { $set: { _id: 'y' } }, /immutable field '_id'/],
    ['an unknown operator', {}, { $magic: { a: 1 } }, /Unknown modifier: \$magic/],
    ['a field without an operator', {}, { a: 1 }, /without an operator/],
    ['an empty update', {}, {}, /empty/],
    ['two operators on one path', {}, { $set: { a: 1 }, $inc: { a: 1 } }, /conflict at 'a'/],
    ['a path inside another', {}, { $set: { a: {}, 'a.b': 1 } }, /conflict at 'a'/],
    ['an empty part of a path', {}, { $set: { 'a..b': 1 } }, /empty field name/],
    ['a stored field that starts with $', {}, { $set: { a: { $b: 1 } } }, /not valid for storage/],
    ['$ without a matching query', { a: [1] }, { $set: { 'a.$': 1 } }, /positional operator did not find/],
  ])('%s', (_, before, update, message) => {
    expect(() => updated(before, update)).toThrow(message)
  })
})
