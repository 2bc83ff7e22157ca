/** `npm run bench`: the budgets of DESIGN §7, measured. Flags go to bench/main.ts. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, requireNode } from './install.mjs'
import { root } from './root.mjs'

requireNode()
await ensureInstalled()
const { buildOnce } = await import('./build.mjs')
await buildOnce('functions', 'weapp')
const { runTypeScript } = await import('./typescript.mjs')
await runTypeScript(pathToFileURL(path.join(root, 'bench/main.ts')).href)
