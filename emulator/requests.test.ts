import { type Anything, startTestEmulator, type TestEmulator, withSdk } from './test-emulator'

const bundle = withSdk(`
  const things = db.collection('things')
  exports.main = async () => {
    const { id } = await things.add({ left: 1 })
    await things.doc(id).get()
    await things.where({ _id: id }).update({ left: 2 })
    await db.collection('others').count()
    const transaction = await db.startTransaction()
    await transaction.rollback()
    await app.getTempFileURL({ fileList: ['cloud://local.bucket/none'] })
    return null
  }
`)

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startTestEmulator({ bundle }, { collections: { things: [], others: [] } })
})
afterAll(() => emulator.close())

const read = async (): Promise<Anything> => (await emulator.ask('GET', '/emulator/requests')).body
const nothing = { total: 0, byAction: {}, byCollection: {} }

describe('the count of database requests', () => {
  test('1: begins with nothing', async () => {
    expect(await read()).toEqual(nothing)
  })

  test('2: holds each action and each collection, and nothing that is not the database', async () => {
    await emulator.call('bundle')
    expect(await read()).toEqual({
      total: 6,
      byAction: {
        'database.abortTransaction': 1,
        'database.calculateDocument': 1,
        'database.getDocument': 1,
        'database.insertDocument': 1,
        'database.modifyDocument': 1,
        'database.startTransaction': 1,
      },
      byCollection: { others: 1, things: 3 },
    })
  })

  test('3: counts a request that a fault loses: the caller has sent it', async () => {
    await emulator.ask('DELETE', '/emulator/requests')
    await emulator.ask('POST', '/emulator/faults', { seed: 1, rates: { dropBefore: 1 } })
    await emulator.call('bundle')
    await emulator.ask('POST', '/emulator/faults', {})
    expect(await read()).toMatchObject({ total: 1 })
  })

  test('4: is reset by DELETE', async () => {
    expect(await emulator.ask('DELETE', '/emulator/requests')).toMatchObject({ status: 200, body: nothing })
    expect(await read()).toEqual(nothing)
  })
})
