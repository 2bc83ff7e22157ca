/** `npm run deploy`: see scripts/deploy.ts. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, requireNode } from './install.mjs'
import { root } from './root.mjs'

requireNode()
await ensureInstalled()
const { runTypeScript } = await import('./typescript.mjs')
await runTypeScript(pathToFileURL(path.join(root, 'scripts/deploy.ts')).href)
