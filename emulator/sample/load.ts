/** The sample community 山茶读书会: some three hundred members and their history up to now, the same for the same day. */
import { personIdOf } from '../../cloudfunctions/platform/identity'
import type { CollectionName } from '../../cloudfunctions/platform/indexes'
import { freshJob } from '../../cloudfunctions/platform/jobs'
import { readSealingKeys, type SealingKeys, seal } from '../../cloudfunctions/platform/sealing'
import { isMember, type Member, type Person } from '../../shared/person'
import { defaultSettings } from '../../shared/settings'
import { dayOf } from '../../shared/time'
import type { Database } from '../database/database'
import type { Files } from '../storage/files'
import { takingPart } from './activities'
import { waitingVisitors } from './arriving'
import { strangers } from './channels'
import { Chronicle } from './chronicle'
import { picturesIn, SampleCircle } from './circle'
import { type Founded, found, grown } from './founding'
import { lived } from './history'
import { sampleFiles } from './opening'
import { plannedMembers } from './people'
import { SampleShop } from './shop'
import { announce, talkedOver } from './talk'

export type SampleDocuments = Readonly<Record<CollectionName, readonly Readonly<Record<string, unknown>>[]>>

const OWNER = 'sample-owner'

const publishedOf = (founded: Founded | null) => founded?.bank ?? []
const bankOf = (founded: Founded | null) => founded?.wholeBank ?? []

/** Everything that the sample community has stored by `nowMs`. */
export const sampleAt = (nowMs: number): SampleDocuments => withKey(() => madeUp(nowMs))

function madeUp(nowMs: number): SampleDocuments {
  const offsetMinutes = defaultSettings['community.utcOffsetMinutes']
  const chronicle = new Chronicle(personIdOf(OWNER))
  const operators = new Map<string, Member>()
  let founded: Founded | null = null
  const shop = new SampleShop(chronicle)
  const circle = new SampleCircle(chronicle)
  const era = { chronicle, nowMs, offsetMinutes, operators, shop, circle, told: new Map() }
  const people = plannedMembers(dayOf(nowMs, offsetMinutes)).map((planned) => {
    const member = lived({ ...era, founded }, planned)
    if (planned.role !== null) operators.set(planned.openid, member)
    if (planned.openid !== OWNER) return member
    founded = found(chronicle, member)
    shop.open(founded.owner, dayOf(nowMs, offsetMinutes), offsetMinutes)
    return founded.owner
  })
  if (founded !== null) grown(chronicle, (founded as Founded).owner, nowMs)
  const bank = bankOf(founded)
  const visitors = [...waitingVisitors(chronicle, bank, nowMs), ...strangers(chronicle, publishedOf(founded), nowMs)]
  const joined = takingPart({ chronicle, operators, nowMs }, people.filter(isMember))
  const stage = { chronicle, circle, operators, members: joined, nowMs }
  announce(stage)
  talkedOver(stage)
  const job = { ...freshJob('proof', nowMs), version: 1 }
  return {
    people: [...joined, ...visitors].map((person) => ({ ...person })),
    things: [
      { ...chronicle.community },
      { ...chronicle.groups.matrix },
      { ...job },
      ...chronicle.things.map((thing) => ({ ...thing })),
      ...circle.published.map(({ post }) => ({ ...post })),
      ...shop.rewards.map((reward) => ({ ...reward })),
    ],
    lots: chronicle.groups.lots.map((lot) => ({ ...lot })),
    orders: chronicle.orders.map((order) => ({ ...order })),
    results: chronicle.results.map((result) => ({ ...result })),
    ballots: chronicle.ballots.map((ballot) => ({ ...ballot })),
    ledger: chronicle.ledger.map((entry) => ({ ...entry })),
    audit: chronicle.audit.map((record) => ({ ...record })),
  }
}

/**
 * Physical goods may be redeemed only where addresses can be sealed. Sealing draws chance, and the sample is the same for the
 * same day: the past is made up with a key of no use, and its addresses are sealed when it is stored.
 */
function withKey<Made>(make: () => Made): Made {
  const before = process.env.QUNPU_ADDRESS_KEYS
  process.env.QUNPU_ADDRESS_KEYS = before ?? `sample:${Buffer.alloc(32).toString('base64')}`
  try {
    return make()
  } finally {
    if (before === undefined) delete process.env.QUNPU_ADDRESS_KEYS
  }
}

/** Who has something sent has said where to; one of them has not yet. */
function withAddresses(person: Person, keys: SealingKeys): Readonly<Record<string, unknown>> {
  const unsaid = person._id === personIdOf('sample-gold')
  const current = person.orders.current.map((order) =>
    order.kind !== 'physical' || unsaid ? order : { ...order, address: seal(keys, order.id, sampleAddress) },
  )
  return { ...person, orders: { ...person.orders, current } }
}

const sampleAddress = {
  ...{ name: '示例收货人', phone: '13800000000', province: '浙江省', city: '杭州市', county: '西湖区' },
  ...{ detail: '示例路 1 号', postcode: '310000' },
}

/** Fills an empty database with the sample community. */
export async function loadSample(
  database: Pick<Database, 'load'>,
  nowMs: number,
  files: Pick<Files, 'write'>,
  addressKeys = '',
): Promise<void> {
  const { people, ...others } = sampleAt(nowMs)
  const keys = readSealingKeys(addressKeys)
  const addressed =
    keys.length === 0 ? people : people.map((person) => withAddresses(person as unknown as Person, keys))
  for (const [collection, documents] of Object.entries({ people: addressed, ...others }))
    database.load(collection, documents)
  for (const [cloudPath, content] of [...sampleFiles(), ...picturesIn(others.things)])
    await files.write(cloudPath, content)
}
