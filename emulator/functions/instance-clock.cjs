'use strict'

/**
 * Replaces Date in this thread by one that reads the server clock from shared memory. Only "now" is replaced: a Date made
 * from an argument, timers and the monotonic clock stay as they are.
 */
exports.installClock = (cell) => {
  const RealDate = globalThis.Date
  const instant = new BigInt64Array(cell)
  const free = -(2n ** 63n)
  const now = () => {
    const set = Atomics.load(instant, 0)
    return set === free ? RealDate.now() : Number(set)
  }

  // A function, not a class: `Date()` without `new` gives a text. RealDate's prototype is kept, so that `instanceof` holds
  // for every date, also for those that Node makes itself.
  function serverDate(...parts) {
    if (!new.target) return new RealDate(now()).toString()
    return Reflect.construct(
      RealDate,
      parts.length === 0 ? [now()] : parts,
      new.target === serverDate ? RealDate : new.target,
    )
  }
  Object.defineProperties(serverDate, {
    name: { value: 'Date', configurable: true },
    length: { value: 7, configurable: true },
    prototype: { value: RealDate.prototype, writable: false },
    now: { value: now, writable: true, configurable: true },
    parse: { value: RealDate.parse, writable: true, configurable: true },
    UTC: { value: RealDate.UTC, writable: true, configurable: true },
  })
  RealDate.prototype.constructor = serverDate
  globalThis.Date = serverDate
}
