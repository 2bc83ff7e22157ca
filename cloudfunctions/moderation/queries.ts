import * as contract from '../../shared/moderation/contract'
import { accept, refuse } from '../../shared/outcome'
import { isMember, type Person } from '../../shared/person'
import { query } from '../platform/handler'

export const standing = query(contract.standing, async ({ member }, { documents }) => {
  const [person] = await documents.readMany<Person>('people', { where: { account: member }, limit: 1 })
  if (person === undefined || !isMember(person)) return refuse('no-such-member')
  const { mutedUntil, sanctions } = person.standing
  return accept({ mutedUntil, sanctions: [...sanctions].reverse() })
})
