import { bytesOf, crossing, setDataPath } from './data-path'
import type { DataNode } from './view'

/** What the program hands to `Page` or `Component`. */
export type Definition = Readonly<Record<string, unknown>> & {
  readonly data?: Record<string, unknown>
  readonly methods?: Readonly<Record<string, unknown>>
}

/** A living page (or tab bar): its data and the functions of its definition. */
export interface Instance {
  readonly route: string
  readonly options: Readonly<Record<string, string>>
  readonly data: { root?: { cn?: DataNode[] } } & Record<string, unknown>
  readonly tabBar?: Instance
  [member: string]: unknown
}

/** Where instances live. */
export interface Stage {
  /** Makes a host value one of the inside. */
  readonly inside: <Value>(value: Value) => Value
  readonly onSetData: (bytes: number) => void
  /** Told after each change, for whoever draws. */
  readonly onChange?: ((instance: Instance, change: Record<string, unknown>) => void) | undefined
  readonly onError: (error: unknown) => void
}

/** A member of an instance, called as WeChat calls it. */
export function callMember(instance: Instance, name: string, ...values: unknown[]): unknown {
  const member = instance[name]
  return typeof member === 'function'
    ? (member as (...values: unknown[]) => unknown).apply(instance, values)
    : undefined
}

/** Brings a definition to life: its data copied, its functions bound by the call, `setData` counted. */
export function makeInstance(
  stage: Stage,
  definition: Definition,
  route: string,
  options: Record<string, string>,
): Instance {
  const { data, methods, ...members } = definition
  const instance: Instance = {
    ...members,
    ...methods,
    route,
    options,
    data: stage.inside(data ?? {}),
    selectComponent: () => null,
    selectAllComponents: () => [],
    getPageId: () => `page-${route}`,
  }
  instance.setData = (change: Record<string, unknown>, done?: () => void) => {
    stage.onSetData(bytesOf(change))
    for (const [place, value] of Object.entries(change)) setDataPath(instance.data, place, crossing(value))
    stage.onChange?.(instance, change)
    // The view answers after it has drawn, never within the call.
    setTimeout(() => {
      try {
        done?.call(instance)
      } catch (error) {
        stage.onError(error)
      }
    }, 0)
  }
  return instance
}
