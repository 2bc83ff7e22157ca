import { openTestDoor, type TestDoor } from './test-door'

let door: TestDoor
beforeAll(async () => {
  door = await openTestDoor({
    largeCollectionAt: 5,
    collections: {
      visits: [
        {
          name: 'day',
          keys: [
            ['day', 1],
            ['n', -1],
          ],
        },
      ],
      people: [{ name: 'account', keys: [['account', 1]] }],
      small: [],
    },
  })
  door.database.load(
    'visits',
    Array.from({ length: 20 }, (_, at) => ({ _id: at, day: at % 4, n: at, who: at % 3 })),
  )
  door.database.load(
    'people',
    Array.from({ length: 6 }, (_, at) => ({ _id: `p${at}`, account: at, name: `name ${at}` })),
  )
})
afterAll(() => door.close())

const visits = () => door.db.collection('visits').aggregate()
const $ = () => door.db.command.aggregate

test('a pipeline that begins with an indexed $match groups, sorts and counts', async () => {
  const grouped = await visits()
    .match({ day: 1 })
    .group({ _id: '$who', most: $().max('$n') })
    .sort({ _id: 1 })
    .end()
  expect(grouped.data).toEqual([
    { _id: 0, most: 9 },
    { _id: 1, most: 13 },
    { _id: 2, most: 17 },
  ])
  expect((await visits().match({ day: 1 }).count('total').end()).data).toEqual([{ total: 5 }])
  expect((await visits().match({ day: 9 }).count('total').end()).data).toEqual([])
  expect((await visits().match({ day: 2 }).sort({ n: -1 }).limit(2).project({ n: 1 }).end()).data).toEqual([
    { _id: 18, n: 18 },
    { _id: 14, n: 14 },
  ])
})

test('$lookup joins through an index of the other collection, and leaves what is stored alone', async () => {
  const joined = () =>
    visits()
      .match({ day: 3 })
      .sort({ n: 1 })
      .limit(1)
      .lookup({ from: 'people', localField: 'who', foreignField: 'account', as: 'person' })
      .end()
  expect((await joined()).data).toEqual([
    { _id: 3, day: 3, n: 3, who: 0, person: [{ _id: 'p0', account: 0, name: 'name 0' }] },
  ])
  expect(await joined()).toMatchObject({ data: [{ person: [{ name: 'name 0' }] }] })
})

test('what would read a large collection is refused, also through $lookup', async () => {
  await expect(visits().group({ _id: null }).end()).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringContaining('visits is large'),
  })
  await expect(
    visits().match({ day: 1 }).lookup({ from: 'people', localField: 'who', foreignField: 'name', as: 'x' }).end(),
  ).rejects.toMatchObject({ message: expect.stringContaining('people is large') })
})

test("strings, weeks and geo are MongoDB's", async () => {
  await door.db.collection('small').add({
    _id: 1,
    text: '圃a',
    at: new Date('2019-05-14T00:00:00Z'),
    where: { type: 'Point', coordinates: [113.306789, 23.1564721] },
  })
  const aggregation = door.db.command.aggregate
  const { data } = await door.db
    .collection('small')
    .aggregate()
    .project({
      _id: 0,
      points: aggregation.indexOfCP(['$text', 'a']),
      bytes: aggregation.indexOfBytes(['$text', 'a']),
      rest: aggregation.substrBytes(['$text', 3, -1]),
      week: aggregation.week('$at'),
    })
    .end()
  expect(data).toEqual([{ points: 1, bytes: 3, rest: 'a', week: 19 }])
  const near = await door.db
    .collection('small')
    .where({ where: door.db.command.geoNear({ geometry: new door.db.Geo.Point(113.3, 23.15), maxDistance: 2_000 }) })
    .get()
  expect(near.data).toHaveLength(1)
})
