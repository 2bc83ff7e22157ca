import { placesBegin, placesOf } from '../../shared/activity/places'
import { accept } from '../../shared/outcome'
import * as contract from '../../shared/relay/contract'
import type { Relay } from '../../shared/relay/state'
import { ending, publishing, saving } from '../activity/making'
import { idOf, made } from '../activity/things'

const theRelay = made<Relay>({ kind: 'relay', places: 1, mostEach: 1, unit: '' })

export const save = saving(
  contract.save,
  theRelay,
  ({ title, intro, unit }) => [title, intro, unit],
  (relay, draft) => accept({ ...relay, ...draft, intro: draft.intro ?? '' }),
)

/** The places begin with it: whoever joins claims one of them. */
export const publish = publishing(contract.publish, theRelay, (relay, at) =>
  placesBegin(placesOf('relay', idOf(relay)), relay.places, '', at),
)
export const { close, discard } = ending(contract, theRelay)
