/**
 * Builds once per content: a short hash of everything a build reads is kept in `.cache/`, and a build whose hash is
 * unchanged is not run again.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from './root.mjs'

const cache = path.join(root, '.cache')

/** Tests never reach a bundle, so a changed test rebuilds nothing. */
const noSource = /\.(test|story)\.tsx?$|^\.|\.map$/

async function filesUnder(place) {
  const entries = await readdir(place, { withFileTypes: true }).catch(() => undefined)
  if (!entries) return existsSync(place) ? [place] : []
  const below = entries
    .filter((entry) => !noSource.test(entry.name))
    .map((entry) => {
      const child = path.join(place, entry.name)
      return entry.isDirectory() ? filesUnder(child) : [child]
    })
  return (await Promise.all(below)).flat()
}

/** A short hash of names and bytes of all files under the given places (relative to the root). */
export async function contentHash(places) {
  const files = (await Promise.all(places.map((place) => filesUnder(path.join(root, place))))).flat().sort()
  const hash = createHash('sha256')
  for (const file of files) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(await readFile(file))
      .update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

/** Is the process that left its number behind still running? */
function isAlive(processId) {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** One builder at a time, also when several emulators start at once; a lock left by a killed process is taken over. */
async function locked(name, run) {
  const lock = path.join(cache, `${name}.lock`)
  await mkdir(cache, { recursive: true })
  for (;;) {
    try {
      await writeFile(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const owner = Number(await readFile(lock, 'utf8').catch(() => '0'))
      if (owner && !isAlive(owner)) await rm(lock, { force: true })
      else await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  try {
    return await run()
  } finally {
    await rm(lock, { force: true })
  }
}

/** Runs `build` unless its sources are what they were when it last succeeded and its output still stands. */
export async function oncePerContent({ name, sources, output }, build) {
  const stamp = path.join(cache, `${name}.stamp`)
  const isFresh = async () => {
    const [hash, last] = [await contentHash(sources), await readFile(stamp, 'utf8').catch(() => '')]
    return { hash, fresh: hash === last && existsSync(path.join(root, output)) }
  }
  if ((await isFresh()).fresh) return false
  return locked(name, async () => {
    const { hash, fresh } = await isFresh()
    if (fresh) return false
    await rm(stamp, { force: true })
    await build()
    await writeFile(stamp, hash)
    return true
  })
}
