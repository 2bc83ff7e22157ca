/** One plain line; standard error, so that the one ready line of `npm run local` stands alone on standard output. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** Runs a step and says how long it took. */
export async function timed(name, run) {
  const start = performance.now()
  say(`${name} …`)
  const result = await run()
  say(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return result
}
