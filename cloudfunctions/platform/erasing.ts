/** Erases what somebody wrote who has left (SPEC 2.6): an effect of leaving, delivered until nothing is found any more. */
import { erased, filesLeftBy, type Own } from '../../shared/posts/erasing'
import { PassingFault } from './faults'
import type { Call } from './handler'
import { type Deadline, lost, untilDone } from './retry'
import { stamped } from './stamp'
import { trashOf } from './trash'
import { writeVersion } from './writing'

type Eraser = Pick<Call, 'documents' | 'plan' | 'moment'>

const KINDS = ['post', 'comment', 'like'] as const
const AT_ONCE = 50

export async function eraseTexts(eraser: Eraser, deadline: Deadline, author: string): Promise<void> {
  const { documents } = eraser
  for (;;) {
    const found = await documents.readMany<Own>('things', { where: { author, kind: { in: KINDS } }, limit: AT_ONCE })
    await Promise.all(found.map((own) => eraseOne(eraser, deadline, own)))
    if (found.length < AT_ONCE) return
    if (deadline.passed()) throw new PassingFault('there is more to erase')
  }
}

/** The files first: whoever comes again after a crash finds the document, and puts the same trash out. */
async function eraseOne(eraser: Eraser, deadline: Deadline, found: Own): Promise<void> {
  const { documents, moment } = eraser
  let known: Own | null = found
  await untilDone<true>(deadline, async () => {
    const before = known ?? (await documents.read<Own>('things', found._id))
    known = null
    if (before === null || before.author === '') return true
    const files = filesLeftBy(before)
    if (files.length > 0) await documents.insert('things', trashOf(before._id, files, moment.now))
    const after = stamped('things', erased(before), eraser)
    return (await writeVersion(documents, 'things', before, after)) === null ? lost : true
  })
}
