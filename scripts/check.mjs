/** `npm run check`: what reads the sources without running them. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { say } from './progress.mjs'
import { root } from './root.mjs'

const closingLine = /^(Tests?( Suites)?:|Snapshots:|Time:|Checked \d+|Found \d+|[✔x✖] .*(violation|problem))/

/** Runs a program of node_modules; its output is shown and its closing lines are kept. */
export async function node(program, ...words) {
  const child = spawn(process.execPath, [path.join(root, program), ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: process.env.NODE_OPTIONS ?? '--max-old-space-size=4096' },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk
      process.stderr.write(chunk)
    })
  }
  const { code, signal } = await new Promise((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal })),
  )
  const closing = text.split('\n').map((line) => line.trim())
  // Who is killed (no memory left, a runner's patience) says nothing; so it is said here.
  const killed = signal === null ? [] : [`${path.basename(program)} was killed by ${signal}`]
  return { ok: code === 0, closing: [...closing.filter((line) => closingLine.test(line)), ...killed] }
}

const typescript = 'node_modules/typescript/bin/tsc'
const layers = ['shared', 'cloudfunctions', 'client', 'emulator', 'journeys', 'bench', 'scripts']

async function types() {
  const projects = ['.', 'client', 'journeys', 'shared/tsconfig.pure.json']
  const results = []
  for (const project of projects) results.push(await node(typescript, '--noEmit', '--project', project))
  return { ok: results.every(({ ok }) => ok), closing: [] }
}

export const checks = [
  { name: 'types', run: types },
  { name: 'biome', run: () => node('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.') },
  { name: 'eslint', run: () => node('node_modules/eslint/bin/eslint.js', '.') },
  {
    name: 'imports',
    run: () =>
      node(
        'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
        '--config',
        '.dependency-cruiser.cjs',
        ...layers,
      ),
  },
]

async function main() {
  await ensureInstalled()
  for (const { name, run } of checks) {
    const start = performance.now()
    const { ok } = await run()
    say(`${ok ? '✔' : '✖'} ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
    if (!ok) process.exitCode = 1
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
