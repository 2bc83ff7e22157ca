import type { Entry } from '../../shared/points/state'

/** An entry as a statement shows it; the output schema strips what its reader may not see. */
export const entryView = ({
  id,
  n,
  points,
  reason,
  at,
  balance,
  growth,
  by,
  rule,
  cut,
  note,
  reverses,
  expires,
}: Entry) => ({
  id,
  n,
  points,
  reason,
  at,
  balance,
  growth,
  by,
  rule,
  ...(cut === undefined ? {} : { cut }),
  ...(note === undefined ? {} : { note }),
  ...(reverses === undefined ? {} : { reverses }),
  ...(expires === undefined ? {} : { expires }),
})
