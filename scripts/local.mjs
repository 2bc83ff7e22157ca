/**
 * `npm run local`: the functions, the database and the timers on this machine, without a client, in one process.
 * All flags go to emulator/main.ts (--port --data --sample --web).
 */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, requireNode } from './install.mjs'
import { root } from './root.mjs'

requireNode()
await ensureInstalled()
const { buildOnce } = await import('./build.mjs')
await buildOnce('functions')
const { runTypeScript } = await import('./typescript.mjs')
await runTypeScript(pathToFileURL(path.join(root, 'emulator/main.ts')).href)
