/** The sample community 山茶读书会: some three hundred members and their history up to now, the same for the same day. */
import { personIdOf } from '../../cloudfunctions/platform/identity'
import type { CollectionName } from '../../cloudfunctions/platform/indexes'
import { freshJob } from '../../cloudfunctions/platform/jobs'
import { isMember, type Member } from '../../shared/person'
import { defaultSettings } from '../../shared/settings'
import { dayOf } from '../../shared/time'
import type { Database } from '../database/database'
import type { Files } from '../storage/files'
import { takingPart } from './activities'
import { waitingVisitors } from './arriving'
import { strangers } from './channels'
import { Chronicle } from './chronicle'
import { type Founded, found } from './founding'
import { lived } from './history'
import { sampleFiles } from './opening'
import { plannedMembers } from './people'

export type SampleDocuments = Readonly<Record<CollectionName, readonly Readonly<Record<string, unknown>>[]>>

const OWNER = 'sample-owner'

const publishedOf = (founded: Founded | null) => founded?.bank ?? []
const bankOf = (founded: Founded | null) => founded?.wholeBank ?? []

/** Everything that the sample community has stored by `nowMs`. */
export function sampleAt(nowMs: number): SampleDocuments {
  const offsetMinutes = defaultSettings['community.utcOffsetMinutes']
  const chronicle = new Chronicle(personIdOf(OWNER))
  const operators = new Map<string, Member>()
  let founded: Founded | null = null
  const era = { chronicle, nowMs, offsetMinutes, operators, told: new Map() }
  const people = plannedMembers(dayOf(nowMs, offsetMinutes)).map((planned) => {
    const member = lived({ ...era, founded }, planned)
    if (planned.role !== null) operators.set(planned.openid, member)
    if (planned.openid !== OWNER) return member
    founded = found(chronicle, member)
    return founded.owner
  })
  const bank = bankOf(founded)
  const visitors = [...waitingVisitors(chronicle, bank, nowMs), ...strangers(chronicle, publishedOf(founded), nowMs)]
  const joined = takingPart({ chronicle, operators, nowMs }, people.filter(isMember))
  const job = { ...freshJob('proof', nowMs), version: 1 }
  return {
    people: [...joined, ...visitors].map((person) => ({ ...person })),
    things: [
      { ...chronicle.community },
      { ...chronicle.groups.matrix },
      { ...job },
      ...chronicle.things.map((thing) => ({ ...thing })),
    ],
    lots: chronicle.groups.lots.map((lot) => ({ ...lot })),
    orders: [],
    results: chronicle.results.map((result) => ({ ...result })),
    ballots: chronicle.ballots.map((ballot) => ({ ...ballot })),
    ledger: chronicle.ledger.map((entry) => ({ ...entry })),
    audit: chronicle.audit.map((record) => ({ ...record })),
  }
}

/** Fills an empty database with the sample community. */
export async function loadSample(
  database: Pick<Database, 'load'>,
  nowMs: number,
  files: Pick<Files, 'write'>,
): Promise<void> {
  for (const [collection, documents] of Object.entries(sampleAt(nowMs))) database.load(collection, documents)
  for (const [cloudPath, content] of sampleFiles()) await files.write(cloudPath, content)
}
