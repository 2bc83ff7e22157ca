/**
 * `npm start`: the whole of 群圃 on this machine. Installs and builds what is missing, then serves the preview, the
 * functions and the database on one port. Plain Node; it is the first thing a newcomer runs.
 */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ensureInstalled, requireNode } from './install.mjs'
import { say } from './progress.mjs'
import { root } from './root.mjs'

const firstPort = 8787
const portsToTry = 50

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

/** The asked port, or the next free one: a second `npm start` is no accident worth an error. */
async function freePort(asked) {
  if (asked === 0) return 0
  for (let port = asked; port < asked + portsToTry; port += 1) {
    if (await isFree(port)) return port
  }
  throw new Error(`no free port from ${asked} to ${asked + portsToTry - 1}; try --port`)
}

const welcome = (url, data) => `
  群圃 已就绪：${url}

  点页面上的「示例数据」可以换身份看：新访客、白银成员、群主、监察官。
  数据在 ${data}（删掉即可重来）。按 Ctrl+C 结束。
`

/** The emulator in a child of this process group; both end together. */
function serve(flags, data) {
  const child = spawn(process.execPath, [path.join(root, 'scripts/local.mjs'), ...flags], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let isReady = false
  child.stdout.on('data', (chunk) => {
    process.stdout.write(chunk)
    const url = /http:\/\/[\w.]+:\d+/.exec(String(chunk))?.[0]
    if (isReady || !url) return
    isReady = true
    process.stdout.write(welcome(url, data))
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  process.on('exit', () => child.kill('SIGTERM'))
  child.on('exit', (code) => process.exit(code ?? 0))
}

async function main() {
  requireNode()
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(firstPort) },
      data: { type: 'string', default: path.join('.local', 'data') },
      sample: { type: 'string', default: 'lively' },
    },
  })
  await ensureInstalled()
  const { buildOnce } = await import('./build.mjs')
  await buildOnce('functions', 'h5')
  const port = await freePort(Number(values.port))
  serve(['--port', String(port), '--data', values.data, '--sample', values.sample, '--web', 'dist/h5'], values.data)
}

main().catch((error) => {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
