/** The three things that are built, each once per content: `node scripts/build.mjs functions weapp h5`. */
import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { oncePerContent } from './content.mjs'
import { say, timed } from './progress.mjs'
import { root } from './root.mjs'

const tools = ['package.json', 'package-lock.json']
const clientSources = [...tools, 'client', 'shared', 'babel.config.js', 'scripts/taro.cjs']

const targets = {
  functions: {
    sources: [
      ...tools,
      'shared',
      'cloudfunctions',
      'scripts/build-functions.mjs',
      'scripts/trim-sdk.mjs',
      'scripts/late-files.mjs',
    ],
    output: 'dist/functions',
    // Loaded late: a fresh clone has no esbuild until the packages are installed.
    run: async () => (await import('./build-functions.mjs')).buildFunctions(),
  },
  weapp: { sources: clientSources, output: 'dist/weapp/app.json', run: () => runTaro('weapp') },
  h5: { sources: clientSources, output: 'dist/h5/index.html', run: () => runTaro('h5') },
}

/** Builds aside and swaps: who reads dist meanwhile (an emulator, a story) sees the old build or the new one. */
async function runTaro(type) {
  const aside = path.join(root, '.cache/build', type)
  const target = path.join(root, 'dist', type)
  await rm(aside, { recursive: true, force: true })
  await compile(type, aside)
  await rm(target, { recursive: true, force: true })
  await mkdir(path.dirname(target), { recursive: true })
  await rename(aside, target)
}

/** Taro draws progress bars for a terminal; they go to a file, which is shown when the build fails. */
async function compile(type, output) {
  const logFile = path.join(root, '.cache', `${type}.log`)
  await mkdir(path.dirname(logFile), { recursive: true })
  const log = createWriteStream(logFile)
  const environment = { ...process.env, NODE_ENV: 'production', TARO_ENV: type, FORCE_COLOR: '0', QUNPU_OUTPUT: output }
  environment.NODE_OPTIONS ??= '--max-old-space-size=4096'
  const child = spawn(process.execPath, [path.join(root, 'scripts/taro.cjs'), 'build', '--type', type], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.pipe(log, { end: false })
  child.stderr.pipe(log, { end: false })
  // Who stops the build stops the compiler too; left alone it would go on writing under the next one.
  const stop = () => {
    child.kill()
    process.exit(1)
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop)
  const code = await new Promise((resolve) => child.on('close', resolve))
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop)
  await new Promise((resolve) => log.end(resolve))
  const text = await readFile(logFile, 'utf8')
  // Taro ends with 0 when its compiler found errors.
  const fault = text.search(/✖|ModuleBuildError|Module not found|编译失败/)
  if (code === 0 && fault < 0) return
  say(text.slice(fault < 0 ? -4000 : fault).slice(0, 6000))
  throw new Error(`the ${type} build failed, see .cache/${type}.log`)
}

/** Builds what changed; says so when nothing did. */
export async function buildOnce(...names) {
  for (const name of names) {
    const { run, ...what } = targets[name]
    const built = await oncePerContent({ name, ...what }, () => timed(`build ${name}`, run))
    if (!built) say(`build ${name}: unchanged`)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const asked = process.argv.slice(2)
  try {
    await buildOnce(...(asked.length > 0 ? asked : Object.keys(targets)))
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
