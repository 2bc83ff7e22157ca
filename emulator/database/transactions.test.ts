import { openTestDoor, type TestDoor, type TestTransaction } from './test-door'

let door: TestDoor
let clockMs = 0

beforeEach(async () => {
  clockMs = 0
  door = await openTestDoor({
    monotonicNow: () => clockMs,
    collections: {
      things: [
        { name: 'slot', keys: [['slot', 1]] },
        { name: 'ticket', keys: [['ticket', 1]], unique: true },
      ],
    },
  })
  await door.db.collection('things').add([
    { _id: 'a', n: 1, slot: 1, ticket: 'ta' },
    { _id: 'b', n: 1, slot: 1, ticket: 'tb' },
  ])
})
afterEach(() => door.close())

const things = () => door.db.collection('things')

async function number(id: string): Promise<unknown> {
  return ((await things().doc(id).get()).data as { n: unknown }[])[0]?.n
}

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'accepted',
    (error: { code?: unknown }) => error.code,
  )
}

describe('a transaction', () => {
  test('sees its own writes, and nobody else does before the commit', async () => {
    const transaction = await door.start()
    await transaction
      .collection('things')
      .doc('a')
      .update({ n: door.db.command.inc(1) })
    await transaction.collection('things').add({ _id: 'c', n: 3, ticket: 'tc' })
    expect((await transaction.collection('things').doc('a').get()).data).toMatchObject({ n: 2 })
    expect(await number('a')).toBe(1)
    expect(await number('c')).toBeUndefined()
    await transaction.commit()
    expect(await number('a')).toBe(2)
    expect(await number('c')).toBe(3)
  })

  test('leaves nothing behind when it is rolled back', async () => {
    const transaction = await door.start()
    await transaction.collection('things').doc('a').remove()
    await transaction.collection('things').doc('b').set({ n: 9 })
    expect((await transaction.collection('things').doc('a').get()).data).toBeNull()
    await transaction.rollback()
    expect([await number('a'), await number('b')]).toEqual([1, 1])
  })

  test('reads the snapshot of its first operation', async () => {
    const transaction = await door.start()
    await things().doc('a').update({ n: 2 })
    expect((await transaction.collection('things').doc('a').get()).data).toMatchObject({ n: 2 })
    await things().doc('b').update({ n: 5 })
    await things().doc('a').remove()
    await things().add({ _id: 'c', n: 1, slot: 1, ticket: 'tc' })
    expect((await transaction.collection('things').doc('b').get()).data).toMatchObject({ n: 1 })
    const listed = await transaction.collection('things').where({ slot: 1 }).orderBy('_id', 'desc').get()
    expect((listed.data as { _id: string; n: number }[]).map(({ _id, n }) => [_id, n])).toEqual([
      ['b', 1],
      ['a', 2],
    ])
    await transaction.rollback()
  })

  test('finds and returns by a query inside itself', async () => {
    const transaction = await door.start()
    const answer = await transaction.collection('things').where({ _id: 'a', n: 1 }).updateAndReturn({ n: 7 })
    expect(answer).toMatchObject({ updated: 1, doc: { _id: 'a', n: 7 } })
    expect(await number('a')).toBe(1)
    await transaction.commit()
    expect(await number('a')).toBe(7)
  })

  test('conflicts at the write with a document that changed since its snapshot, and is over', async () => {
    const transaction = await door.start()
    await transaction.collection('things').doc('a').get()
    await things().doc('a').update({ n: 2 })
    expect(await codeOf(transaction.collection('things').doc('a').update({ n: 3 }))).toBe(
      'DATABASE_TRANSACTION_CONFLICT',
    )
    expect(await codeOf(transaction.commit())).toBe('DATABASE_TRANSACTION_FAIL')
    expect(await number('a')).toBe(2)
  })

  test('conflicts at the write with a document that another one holds', async () => {
    const [first, second] = [await door.start(), await door.start()]
    await first.collection('things').doc('a').update({ n: 2 })
    expect(await codeOf(second.collection('things').doc('a').update({ n: 3 }))).toBe('DATABASE_TRANSACTION_CONFLICT')
    await first.commit()
    expect(await number('a')).toBe(2)
  })

  test('allows write skew: what is only read is not guarded', async () => {
    const [first, second] = [await door.start(), await door.start()]
    await first.collection('things').doc('a').get()
    await second.collection('things').doc('b').get()
    await first.collection('things').doc('b').update({ n: 0 })
    await second.collection('things').doc('a').update({ n: 0 })
    expect([await codeOf(first.commit()), await codeOf(second.commit())]).toEqual(['accepted', 'accepted'])
  })

  test('holds back a plain write until it ends, and the write then sees the result', async () => {
    const transaction = await door.start()
    await transaction.collection('things').doc('a').update({ n: 10 })
    const events: string[] = []
    const plain = things()
      .where({ _id: 'a' })
      .update({ n: door.db.command.inc(1) })
      .then(() => events.push('written'))
    await new Promise((resolve) => setTimeout(resolve, 60))
    events.push('committing')
    await transaction.commit()
    await plain
    expect(events).toEqual(['committing', 'written'])
    expect(await number('a')).toBe(11)
  })

  test('expires after 30 seconds and lets go of its locks', async () => {
    const transaction = await door.start()
    await transaction.collection('things').doc('a').update({ n: 10 })
    clockMs = 30_000
    await things().doc('a').update({ n: 2 })
    const refusal = await transaction
      .collection('things')
      .doc('a')
      .get()
      .then(
        () => undefined,
        (error: { code: string; message: string }) => error,
      )
    expect(refusal?.code).toBe('DATABASE_TRANSACTION_FAIL')
    expect(refusal?.message).toContain('[ResourceUnavailable.TransactionNotExist]')
    expect(await number('a')).toBe(2)
  })

  test('may have 100 operations', async () => {
    const transaction = await door.start()
    for (let count = 0; count < 100; count++) await transaction.collection('things').doc('a').get()
    expect(await codeOf(transaction.collection('things').doc('a').get())).toBe('DATABASE_TRANSACTION_FAIL')
  })

  test('knows no server date', async () => {
    const transaction = await door.start()
    expect(await codeOf(transaction.collection('things').doc('a').update({ at: door.db.serverDate() }))).toBe(
      'DATABASE_REQUEST_FAILED',
    )
  })

  test('that fails at a unique value stores nothing', async () => {
    const transaction = await door.start()
    await transaction.collection('things').doc('b').update({ n: 5 })
    expect(await codeOf(transaction.collection('things').doc('b').update({ ticket: 'ta' }))).toBe(
      'DATABASE_DUPLICATE_WRITE',
    )
    expect(await number('b')).toBe(1)
  })

  test('finds out at the commit that another one stored the same unique value', async () => {
    const [first, second] = [await door.start(), await door.start()]
    await first.collection('things').add({ _id: 'c', ticket: 'new' })
    await second.collection('things').doc('a').update({ n: 4 })
    await second.collection('things').add({ _id: 'd', ticket: 'new' })
    expect([await codeOf(first.commit()), await codeOf(second.commit())]).toEqual([
      'accepted',
      'DATABASE_DUPLICATE_WRITE',
    ])
    expect([await number('a'), await number('d')]).toEqual([1, undefined])
  })

  test('is run again by the SDK after a conflict', async () => {
    let runs = 0
    await door.db.runTransaction(async (transaction: TestTransaction) => {
      const { data } = await transaction.collection('things').doc('a').get()
      if (++runs === 1) await things().doc('a').update({ n: 5 })
      await transaction
        .collection('things')
        .doc('a')
        .update({ n: (data as { n: number }).n + 1 })
    })
    expect([runs, await number('a')]).toEqual([2, 6])
  })
})
