/**
 * Bundles the deployed functions: `dist/functions/<name>/index.js` with the two small files CloudBase wants beside it,
 * and `dist/contract.json`, the description of every action.
 */
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { lateFiles, nameOf } from './late-files.mjs'
import { say } from './progress.mjs'
import { root } from './root.mjs'
import { trimSdk } from './trim-sdk.mjs'

/** What each function is allowed and when it wakes; read by WeChat DevTools on upload and by the deploy script. */
const functions = {
  member: { permissions: { openapi: ['security.msgSecCheck', 'security.mediaCheckAsync', 'wxacode.getUnlimited'] } },
  operator: { permissions: { openapi: ['security.msgSecCheck', 'wxacode.getUnlimited', 'subscribeMessage.send'] } },
  /** Where the console sends `wxa_media_check`. */
  wechat: { permissions: { openapi: [] } },
  scheduled: {
    permissions: { openapi: ['subscribeMessage.send'] },
    triggers: [{ name: 'every-5-minutes', type: 'timer', config: '0 */5 * * * * *' }],
  },
}

const entrypoints = path.join(root, 'cloudfunctions/entrypoints')

/** One file with everything it needs, except what it loads late. */
const bundle = (source, outfile, late) =>
  build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // `import()` becomes a plain `require`, which finds the late file beside this one.
    supported: { 'dynamic-import': false },
    minify: true,
    treeShaking: true,
    sourcemap: 'external',
    legalComments: 'none',
    plugins: [trimSdk(), lateFiles(late)],
    logLevel: 'warning',
  })

/** A function's index.js and, beside it, the files that it loads late. */
export async function bundleFiles(entry, folder) {
  const late = new Set()
  await bundle(entry, path.join(folder, 'index.js'), late)
  for (const source of late) await bundle(source, path.join(folder, nameOf(source)), late)
}

async function bundleFunction(name, config) {
  const entry = path.join(entrypoints, `${name}.ts`)
  const folder = path.join(root, 'dist/functions', name)
  await rm(folder, { recursive: true, force: true })
  if (!existsSync(entry)) {
    say(`function ${name}: no cloudfunctions/entrypoints/${name}.ts, left out`)
    return
  }
  await mkdir(folder, { recursive: true })
  await bundleFiles(entry, folder)
  const manifest = { name: `qunpu-${name}`, version: '1.0.0', private: true, main: 'index.js' }
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  await writeFile(path.join(folder, 'config.json'), `${JSON.stringify(config, null, 2)}\n`)
}

async function writeContract() {
  const entry = path.join(entrypoints, 'contract.ts')
  if (!existsSync(entry)) {
    say('contract: no cloudfunctions/entrypoints/contract.ts, left out')
    return
  }
  const outfile = path.join(root, '.cache/contract.cjs')
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  })
  const require = createRequire(import.meta.url)
  delete require.cache[outfile]
  const contract = await require(outfile).describeContract()
  await writeFile(path.join(root, 'dist/contract.json'), `${JSON.stringify(contract, null, 2)}\n`)
}

/** Bundles everything; the folders of functions that no longer exist go. */
export async function buildFunctions() {
  await mkdir(path.join(root, 'dist/functions'), { recursive: true })
  await mkdir(path.join(root, '.cache'), { recursive: true })
  await Promise.all(Object.entries(functions).map(([name, config]) => bundleFunction(name, config)))
  await writeContract()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildFunctions()
