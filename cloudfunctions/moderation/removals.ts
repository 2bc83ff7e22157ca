/** People who are to be taken out of chat groups by hand (SPEC 8.3). */
import * as contract from '../../shared/moderation/contract'
import { type RemovalTask, removalTaskId } from '../../shared/moderation/state'
import { accept, refuse } from '../../shared/outcome'
import type { Documents } from '../platform/documents'
import { command, query } from '../platform/handler'
import { type Heap, heapOf, MOST_COUNTED } from '../platform/heap'
import { thing } from '../platform/subjects'

const open = (documents: Documents, limit: number, fields?: readonly string[]) =>
  documents.readMany<RemovalTask>('things', {
    where: { kind: 'removal', shelf: 'open' },
    sort: [['rank', 'asc']],
    limit,
    ...(fields === undefined ? {} : { fields }),
  })

/** How many there are, for 管理. */
export async function openRemovals(documents: Documents): Promise<Heap | null> {
  const tasks = await open(documents, MOST_COUNTED, ['rank'])
  return heapOf(tasks.map(({ rank }) => rank))
}

const LISTED = 50

export const removals = query(contract.removals, async (_input, { documents }) => {
  const found = await open(documents, LISTED + 1)
  return accept({
    tasks: found.slice(0, LISTED).map(({ account, nickname, group, reason, clause, rank, by }) => ({
      ...{ account, nickname, group, reason, clause, at: rank, by },
    })),
    more: found.length > LISTED,
  })
})

const theTask = thing<{ readonly account: string }, RemovalTask>({
  load: ({ documents }, { account }) => documents.read<RemovalTask>('things', removalTaskId(account)),
  missing: 'no-such-task',
})

export const tickRemoval = command(contract.tickRemoval, theTask, (task, { account }) => {
  if (task.shelf === 'done') return refuse('no-such-task')
  return accept({
    // Nobody needs to be found by that name any more.
    state: { ...task, shelf: 'done' as const, nickname: '' },
    audit: { whom: account, reason: null, before: { shelf: task.shelf }, after: { shelf: 'done', group: task.group } },
    answer: () => ({ account }),
  })
})
