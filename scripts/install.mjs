/** Plain Node, no packages: this is what runs first in a fresh clone. */
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { say } from './progress.mjs'
import { root } from './root.mjs'

const oldestNode = 20

/** A friendly word instead of a syntax error from the depths of a package. */
export function requireNode() {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= oldestNode) return
  say(
    `群圃 needs Node ${oldestNode} or newer; this is ${process.version}. See https://nodejs.org, or: nvm install ${oldestNode}`,
  )
  process.exit(1)
}

async function packagesIn(file) {
  const text = await readFile(path.join(root, file), 'utf8').catch(() => '{}')
  return JSON.parse(text).packages ?? {}
}

/** npm keeps a list of what it installed in node_modules; it has to agree with the lock, package by package. */
async function isInstalled() {
  const [wanted, present] = [await packagesIn('package-lock.json'), await packagesIn('node_modules/.package-lock.json')]
  return Object.entries(wanted).every(
    // Optional packages are the native parts of other machines.
    ([place, entry]) => place === '' || entry.optional || present[place]?.integrity === entry.integrity,
  )
}

function npm(...words) {
  const script = process.env.npm_execpath
  const [command, before] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []]
  const child = spawn(command, [...before, ...words], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`npm ${words[0]} ended with ${code}`))))
  })
}

/** `npm ci` when node_modules is missing or is not what the lock says. */
export async function ensureInstalled() {
  if (await isInstalled()) return
  const start = performance.now()
  const seconds = () => Math.round((performance.now() - start) / 1000)
  say('installing the packages (about 1,600; one to two minutes the first time) …')
  const heartbeat = setInterval(() => say(`installing: ${seconds()} s`), 15_000)
  try {
    // Dev packages build the thing, whatever NODE_ENV this shell happens to have.
    await npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error')
  } finally {
    clearInterval(heartbeat)
  }
  say(`installing: done in ${seconds()} s`)
}
