'use strict'

// The inside of one function instance: a thread that loads a deployed bundle and answers one event at a time.
const { parentPort, workerData } = require('node:worker_threads')
const { installClock } = require('./instance-clock.cjs')

let requestId

// Output travels with the answers through one port, so that a line is never later than the answer it belongs to.
const sendOutput = (level) => (chunk, encoding, done) => {
  const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')
  parentPort.postMessage({ kind: 'output', level, text, requestId })
  const callback = typeof encoding === 'function' ? encoding : done
  if (callback) process.nextTick(callback)
  return true
}
process.stdout.write = sendOutput('info')
process.stderr.write = sendOutput('error')

const failure = (code, error) => ({
  kind: 'failed',
  code,
  message: error instanceof Error ? error.message : String(error),
  stack: error instanceof Error ? error.stack : undefined,
})

const answer = async (main, { event, context }) => {
  try {
    const text = JSON.stringify(await main(JSON.parse(event), context)) ?? 'null'
    const bytes = Buffer.byteLength(text)
    if (bytes <= workerData.answerLimitBytes) return { kind: 'answered', text }
    return failure('FUNCTION_RESULT_SIZE_EXCEED_LIMIT', `the answer has ${bytes} bytes`)
  } catch (error) {
    return failure('FUNCTIONS_EXECUTE_FAIL', error)
  }
}

installClock(workerData.clock)
const { main } = require(workerData.bundle)
if (typeof main !== 'function') throw new TypeError(`${workerData.bundle} does not export a function called main`)
parentPort.on('message', async (call) => {
  requestId = call.context.request_id
  parentPort.postMessage(await answer(main, call))
})
parentPort.postMessage({ kind: 'ready' })
