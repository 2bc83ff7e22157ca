/** The deployed functions: instances that serve one request at a time, start cold, remember, and may die. */
import { type AnyAction, functionOf } from '../../../shared/action'
import type { Answer } from '../../../shared/documents'
import type { Documents } from '../documents'
import type { Files } from '../files'
import type { Handler } from '../handler'
import type { Job } from '../jobs'
import { schedule } from '../scheduled'
import { serve } from '../serve'
import { noWeChat } from '../wechat'
import type { Chance } from './chance'
import { faultyDocuments, type Network } from './faulty-documents'
import { type Life, newLife, type Scheduler } from './scheduler'

/** What is deployed: given by the test, because the platform knows no capability. */
export interface Product {
  readonly member: readonly Handler[]
  readonly operator: readonly Handler[]
  readonly jobs: readonly Job[]
}

export const OWNERSHIP_KEY = 'simulated-key'

/** Even with an instance free, the service now and then starts another one. */
const STARTS_COLD = 0.1

/** The simulation is of documents: who asks for a file in it has a bug. */
const noFiles = {} as Files

interface Instance<Main> {
  readonly life: Life
  readonly main: Main
}

/** Instances of one function: whichever is free answers. */
function functionFrom<Main>(chance: Chance, start: (life: Life) => Main) {
  const free: Instance<Main>[] = []
  /** Null when the instance dies while it works. */
  return async <Told>(invoke: (main: Main) => Promise<Told>): Promise<Told | null> => {
    const warm =
      free.length > 0 && !chance.happens(STARTS_COLD) ? free.splice(chance.below(free.length), 1)[0] : undefined
    const life = warm?.life ?? newLife()
    const instance = warm ?? { life, main: start(life) }
    const told = await Promise.race([invoke(instance.main), life.ended.then(() => null)])
    if (life.alive) free.push(instance)
    return told
  }
}

/** What CloudBase hands to a function about its caller. */
const contextOf = (openid: string) => ({ environment: JSON.stringify({ WX_OPENID: openid }) })

export interface Deployment {
  /** Calls an action as CloudBase would; null when no answer comes. */
  readonly ask: (openid: string, action: AnyAction, input: unknown, requestId: string) => Promise<Answer | null>
  /** The timer; null when its instance dies. */
  readonly tick: (message: string) => Promise<Answer | null>
}

export function deploy(
  product: Product,
  documents: Documents,
  chance: Chance,
  scheduler: Scheduler,
  network: Network,
): Deployment {
  process.env.QUNPU_OWNERSHIP_KEY = OWNERSHIP_KEY
  const seenBy = (life: Life) => faultyDocuments(documents, life, scheduler, network)
  const functions = {
    member: functionFrom(chance, (life) => serve(product.member, seenBy(life), noFiles, () => noWeChat)),
    operator: functionFrom(chance, (life) => serve(product.operator, seenBy(life), noFiles, () => noWeChat)),
  }
  const scheduled = functionFrom(chance, (life) => schedule(product.jobs, seenBy(life)))
  return {
    ask: (openid, action, input, requestId) =>
      functions[functionOf(action)]((main) => main({ action: action.name, input, requestId }, contextOf(openid))),
    tick: (message) => scheduled((main) => main({ Type: 'Timer', Message: message }) as Promise<Answer>),
  }
}
