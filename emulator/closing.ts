import { setMaxListeners } from 'node:events'

/** What must end when the emulator ends, in the opposite order of its beginning. */
export class Closing {
  private readonly steps: (() => unknown)[] = []
  private readonly controller = new AbortController()
  private closed: Promise<void> | undefined

  constructor() {
    // As many requests as there are may wait for it.
    setMaxListeners(0, this.signal)
  }

  /** Aborted when the end begins. */
  get signal(): AbortSignal {
    return this.controller.signal
  }

  add(step: () => unknown): void {
    this.steps.push(step)
  }

  /** Ends everything once, however often it is asked to. */
  close(): Promise<void> {
    this.closed ??= this.run()
    return this.closed
  }

  private async run(): Promise<void> {
    this.controller.abort()
    for (const step of this.steps.reverse()) await step()
  }
}
