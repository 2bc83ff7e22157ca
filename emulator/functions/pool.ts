import { statSync } from 'node:fs'
import { refuse } from '../../shared/outcome'
import { type Call, type CallOutcome, FunctionInstance, type InstanceOptions } from './instance'

export type PoolOptions = Omit<InstanceOptions, 'number' | 'stamp'> & { readonly maxInstances: number }

interface Waiting {
  readonly call: Call
  readonly resolve: (outcome: CallOutcome) => void
}

/** Changes whenever the bundle is built anew; undefined when there is none. */
const readStamp = (bundle: string): string | undefined => {
  const stat = statSync(bundle, { throwIfNoEntry: false, bigint: true })
  return stat?.isFile() ? `${stat.mtimeNs}:${stat.size}` : undefined
}

/** All instances of one function. They are started when needed, up to a number; beyond it calls wait in line. */
export class FunctionPool {
  private readonly instances = new Set<FunctionInstance>()
  /** The instance that worked last stands last and is taken first: calls one after another meet a warm one. */
  private readonly idle: FunctionInstance[] = []
  private readonly waiting: Waiting[] = []
  private started = 0

  constructor(private readonly options: PoolOptions) {}

  run(call: Call): Promise<CallOutcome> {
    return new Promise((resolve) => {
      this.waiting.push({ call, resolve })
      this.dispatch()
    })
  }

  async close(): Promise<void> {
    this.waiting.length = 0
    await Promise.all([...this.instances].map((instance) => instance.stop()))
  }

  /** Gives the calls in line to instances, as long as there are both. */
  private dispatch(): void {
    for (let next = this.waiting[0]; next !== undefined; next = this.waiting[0]) {
      const stamp = readStamp(this.options.bundle)
      const instance = stamp === undefined ? undefined : (this.takeIdle(stamp) ?? this.start(stamp))
      if (stamp !== undefined && instance === undefined) return
      this.waiting.shift()
      if (instance !== undefined) void this.work(instance, next)
      else next.resolve(refuse('FUNCTION_NOT_FOUND', `there is no bundle of ${this.options.name}`))
    }
  }

  private async work(instance: FunctionInstance, { call, resolve }: Waiting): Promise<void> {
    const outcome = await instance.run(call)
    if (instance.isAlive) this.idle.push(instance)
    else this.instances.delete(instance)
    resolve(outcome)
    this.dispatch()
  }

  /** Takes the warmest instance; those that ended meanwhile or run an older bundle are put away. */
  private takeIdle(stamp: string): FunctionInstance | undefined {
    for (let instance = this.idle.pop(); instance !== undefined; instance = this.idle.pop()) {
      if (instance.isAlive && instance.stamp === stamp) return instance
      this.instances.delete(instance)
      void instance.stop()
    }
    return undefined
  }

  private start(stamp: string): FunctionInstance | undefined {
    if (this.instances.size >= this.options.maxInstances) return undefined
    this.started += 1
    const instance = new FunctionInstance({ ...this.options, number: this.started, stamp })
    this.instances.add(instance)
    return instance
  }
}
