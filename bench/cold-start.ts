/** What a cold instance waits for before its first member is answered: loading the bundle, against loading the usual SDK. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { createEnvironment } from '../emulator/functions/context'
import { type Measured, medianOf, ratio } from './measured'

const PAIRS = 15
const root = path.resolve(__dirname, '..')
const program =
  'const t = performance.now(); require(process.argv[1]); process.stdout.write(String(performance.now() - t)); process.exit(0)'

/** How long a fresh process needs to load a module, in ms; the start of Node itself does not count. */
function loadingMs(place: string): number {
  const environment = { ...process.env, ...createEnvironment('http://127.0.0.1:1/admin', undefined, {}) }
  const told = execFileSync(process.execPath, ['-e', program, place], { cwd: root, env: environment, encoding: 'utf8' })
  return Number(/[\d.]+$/.exec(told)?.[0])
}

export function measureColdStart(): Measured {
  const bundle = path.join(root, 'dist/functions/member/index.js')
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let pair = 0; pair < PAIRS; pair++) {
    const order: readonly (readonly [number[], string])[] = [
      [ours, bundle],
      [theirs, 'wx-server-sdk'],
    ]
    for (const [times, place] of pair % 2 === 0 ? order : [...order].reverse()) times.push(loadingMs(place))
  }
  const how = `${medianOf(ours).toFixed(0)} ms ÷ ${medianOf(theirs).toFixed(0)} ms, ${PAIRS} pairs`
  return ratio("cold start of function member ÷ require('wx-server-sdk')", 0.4, medianOf(ours) / medianOf(theirs), how)
}
