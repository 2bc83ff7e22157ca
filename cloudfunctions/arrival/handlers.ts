import * as contract from '../../shared/arrival/contract'
import { decideVisit } from '../../shared/arrival/rules'
import { readScene } from '../../shared/arrival/scene'
import { accept } from '../../shared/outcome'
import { isMember, type Person } from '../../shared/person'
import { boundTo, type Found } from '../../shared/referral/binding'
import { command } from '../platform/handler'
import { whoever } from '../platform/subjects'

/** A first visit: how the visitor came is kept, and by whom. Only a first visit with an invite code asks for its inviter. */
export const visit = command(
  contract.visit,
  whoever,
  (person, { scene }, { moment }, inviter: Found | null) => {
    const decided = decideVisit(person, readScene(scene), moment)
    if (!decided.ok) return decided
    const arrival = decided.value
    return accept({
      state: { ...boundTo(person, inviter, arrival.at), arrival },
      answer: (after) => ({ channel: arrival.channel, invited: after.referral.bond !== null }),
    })
  },
  {
    isFinal: (refusal) => refusal === 'not-new',
    look: async (person, { scene }, { documents, moment }) => {
      const read = readScene(scene)
      if (read.invite === '' || !decideVisit(person, read, moment).ok) return null
      const [inviter] = await documents.readMany<Person>('people', {
        where: { 'referral.code': read.invite },
        limit: 1,
      })
      return inviter !== undefined && isMember(inviter) ? inviter : null
    },
  },
)
