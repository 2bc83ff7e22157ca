/** The main package of the mini program: everything that is not in the folder of a sub-package. */
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { exactly, type Measured, notMeasured } from './measured'

const WHAT = 'weapp main package'
const LIMIT_KB = 700
const built = path.resolve(__dirname, '../dist/weapp')

interface AppJson {
  readonly subPackages?: readonly { readonly root: string }[]
  readonly subpackages?: readonly { readonly root: string }[]
}

export async function measurePackage(): Promise<Measured> {
  const text = await readFile(path.join(built, 'app.json'), 'utf8').catch(() => null)
  if (text === null) return notMeasured(WHAT, 'dist/weapp is not built')
  const app = JSON.parse(text) as AppJson
  const roots = [...(app.subPackages ?? []), ...(app.subpackages ?? [])].map(
    ({ root }) => `${root.replace(/\/$/, '')}/`,
  )
  const files = await readdir(built, { recursive: true, withFileTypes: true })
  let bytes = 0
  for (const file of files.filter((one) => one.isFile())) {
    const place = path.join(file.parentPath, file.name)
    const inside = path.relative(built, place).split(path.sep).join('/')
    if (!roots.some((root) => inside.startsWith(root))) bytes += (await stat(place)).size
  }
  return exactly(WHAT, LIMIT_KB, Math.ceil(bytes / 1024), ' KB')
}
