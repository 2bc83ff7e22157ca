import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Database } from './database/database'
import { type Files, filesIn, openFiles } from './storage/files'

/** Fills an empty database. The instant is that of the server clock when the community begins. */
export interface Sample {
  readonly name: string
  /** @param addressKeys the keys by which the functions of this directory read addresses */
  load(database: Database, now: number, files: Files, addressKeys: string): Promise<void>
}

const unfinished = ' (unfinished)'

/**
 * Loads the sample into a fresh data directory, and answers which sample a directory holds: the first start decides, and
 * `none` is such a decision. A sample that was interrupted is refused, since half a community would look like a whole one.
 */
export const loadSampleOnce = async (
  directory: string,
  database: Database,
  sample: Sample | undefined,
  now: number,
  addressKeys = '',
): Promise<string> => {
  const marker = path.join(directory, 'sample')
  if (existsSync(marker)) {
    const name = readFileSync(marker, 'utf8')
    if (name.endsWith(unfinished))
      throw new Error(`the sample in ${directory} was interrupted; remove it and start again`)
    return name
  }
  const name = sample?.name ?? 'none'
  writeFileSync(marker, name + unfinished)
  await sample?.load(database, now, openFiles(filesIn(directory)), addressKeys)
  writeFileSync(marker, name)
  return name
}
