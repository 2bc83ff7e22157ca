/**
 * Stands for CloudBase's SDK while schedules run. The entrypoints open the database, storage and WeChat when they are loaded,
 * and the real SDK begins by asking the network where it runs: the timers of that request would ring in the first schedule.
 * A schedule brings its own documents; whoever uses anything else in it has a bug.
 */
const nothing: unknown = new Proxy(() => nothing, {
  // No promise: to await it ends at once.
  get: (_target, name) => (name === 'then' ? undefined : nothing),
})

/** What a function is told of its caller. */
export const getCloudbaseContext = ({ environment }: { environment: string }): unknown => JSON.parse(environment)

const sdk = {
  init: () => nothing,
  getCloudbaseContext,
  SYMBOL_CURRENT_ENV: 'simulated',
  SYMBOL_DEFAULT_ENV: 'simulated',
}
export default sdk
