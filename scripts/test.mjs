/**
 * `npm test`: everything that can be proven on this machine, from a clean clone. Each step says its name and its
 * seconds; a failed step does not stop the others; the last line sums the test runners.
 * For development: `npm test -- --only unit --only weapp`.
 */
import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { checks, node } from './check.mjs'
import { ensureInstalled, requireNode } from './install.mjs'
import { say } from './progress.mjs'
import { root } from './root.mjs'

const reports = path.join(root, '.cache/reports')
const stories = ['--config', 'journeys/jest.config.js']

/** What a jest of ours says at its end, and how many tests it ran. */
async function jest(name, ...words) {
  const report = path.join(reports, `${name}.json`)
  await rm(report, { force: true })
  const result = await node(
    'node_modules/jest/bin/jest.js',
    ...words,
    '--json',
    '--outputFile',
    report,
    '--passWithNoTests',
  )
  const told = JSON.parse(await readFile(report, 'utf8').catch(() => '{"numRuntimeErrorTestSuites":1}'))
  return {
    ...result,
    passed: told.numPassedTests ?? 0,
    // A file that does not even load has no tests to fail; it still is one.
    failed: (told.numFailedTests ?? 0) + (told.numRuntimeErrorTestSuites ?? 0),
    skipped: (told.numPendingTests ?? 0) + (told.numTodoTests ?? 0),
  }
}

const build = async (...names) => {
  const { buildOnce } = await import('./build.mjs')
  await buildOnce(...names)
  return { ok: true }
}

async function browserStories() {
  const { ensureBrowser } = await import('./browser.mjs')
  process.env.CHROMIUM_PATH = ensureBrowser()
  return jest('browser', ...stories, '--testPathPatterns', 'journeys/browser')
}

const steps = [
  ...checks,
  { name: 'build', run: () => build('functions', 'weapp', 'h5') },
  { name: 'unit', run: () => jest('unit') },
  { name: 'package', run: () => jest('package', ...stories, '--testPathPatterns', 'journeys/weapp/package') },
  { name: 'weapp', run: () => jest('weapp', ...stories, '--testPathPatterns', 'journeys/weapp/(?!package)') },
  { name: 'browser', run: browserStories },
]

async function runStep({ name, run }) {
  say(`\n── ${name}`)
  const start = performance.now()
  const result = await run().catch((error) => ({
    ok: false,
    closing: [error instanceof Error ? error.message : error],
  }))
  const seconds = (performance.now() - start) / 1000
  say(`── ${name}: ${result.ok ? 'ok' : 'FAILED'}, ${seconds.toFixed(1)} s`)
  return { name, seconds, ...result }
}

function printSummary(results) {
  const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0)
  const lines = results.flatMap(({ name, ok, seconds, closing = [] }) => [
    `${ok ? '✔' : '✖'} ${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s`,
    ...closing.map((line) => `             ${line}`),
  ])
  process.stdout.write(`\n${lines.join('\n')}\n`)
  process.stdout.write(`tests: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`)
}

async function main() {
  requireNode()
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] } } })
  const unknown = values.only.filter((name) => !steps.some((step) => step.name === name))
  if (unknown.length > 0)
    throw new Error(`no step ${unknown.join(', ')}; there are ${steps.map(({ name }) => name).join(', ')}`)
  await ensureInstalled()
  await mkdir(reports, { recursive: true })
  const results = []
  for (const step of steps) {
    if (values.only.length === 0 || values.only.includes(step.name)) results.push(await runStep(step))
  }
  printSummary(results)
  if (results.some(({ ok }) => !ok)) process.exitCode = 1
}

main().catch((error) => {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
