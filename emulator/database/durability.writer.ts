import { openDatabase } from './database'
import { encode } from './wire'

/** A process to be killed: each turn changes a counter and adds a document, and is told on standard output once acknowledged. */
async function write(directory: string): Promise<void> {
  const database = openDatabase({
    directory,
    collections: { things: [{ name: 'turn', keys: [['turn', 1]] }] },
    now: Date.now,
  })
  const ask = (action: string, body: Record<string, unknown>) =>
    database.handle({ action: `database.${action}`, collectionName: 'things', ...body })
  await ask('insertDocument', { data: [encode({ _id: 'counter', turn: 0 })] })
  for (let turn = 1; ; turn++) {
    const added = await ask('insertDocument', { data: [encode({ turn, text: 'x'.repeat(500) })] })
    const counted = await ask('modifyDocument', {
      query: encode({ _id: 'counter', turn: turn - 1 }),
      data: encode({ $inc: { turn: 1 } }),
      multi: true,
      merge: true,
    })
    if (added.code !== undefined || counted.code !== undefined) throw new Error(`${added.message} ${counted.message}`)
    process.stdout.write(`${turn}\n`)
  }
}

void write(process.argv[2]!)
