import { readFileSync } from 'node:fs'
import path from 'node:path'
import { bytesOf, crossing, setDataPath } from './data-path'
import type { ModuleHost } from './module-host'
import type { DataNode } from './view'
import { asynchronousAll, type Program, WxFailure } from './wx/api'

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

interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly subpackages?: AppJson['subPackages']
  readonly tabBar?: {
    readonly custom?: boolean
    readonly list: readonly { readonly pagePath: string; readonly text: string }[]
  }
  readonly window?: { readonly navigationBarTitleText?: string }
}

export const readAppJson = (dist: string) => JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppJson

const stackLimit = 10

interface Stage {
  readonly dist: string
  readonly host: ModuleHost
  readonly program: Program
  /** The definition that loading a page's file just registered. */
  readonly takeDefinition: (place: string) => Definition
  readonly onSetData: (bytes: number) => void
}

/** A member of an instance, called as WeChat calls it. */
export function callMember(instance: Instance, name: string, ...values: unknown[]): unknown {
  const member = instance[name]
  return typeof member === 'function'
    ? (member as (...values: unknown[]) => unknown).apply(instance, values)
    : undefined
}

function makeInstance(stage: Stage, definition: Definition, route: string, options: Record<string, string>): Instance {
  const { data, methods, ...members } = definition
  const instance: Instance = { ...members, ...methods, route, options, data: stage.host.inside(data ?? {}) }
  instance['setData'] = (change: Record<string, unknown>, done?: () => void) => {
    stage.onSetData(bytesOf(change))
    for (const [place, value] of Object.entries(change)) setDataPath(instance.data, place, crossing(value))
    // The view answers after it has drawn, never within the call.
    setTimeout(() => {
      try {
        done?.call(instance)
      } catch (error) {
        stage.program.onError(error)
      }
    }, 0)
  }
  instance['selectComponent'] = () => null
  instance['selectAllComponents'] = () => []
  instance['getPageId'] = () => `page-${route}`
  return instance
}

/** The pages that lie on each other, and the ways between them. */
export function createPageStack(stage: Stage) {
  const app = readAppJson(stage.dist)
  const subPackages = app.subPackages ?? app.subpackages ?? []
  const known = new Set([
    ...app.pages,
    ...subPackages.flatMap(({ root, pages }) => pages.map((page) => path.posix.join(root, page))),
  ])
  const tabs = app.tabBar?.list ?? []
  const definitions = new Map<string, Definition>()
  const keptTabs = new Map<string, Instance>()
  let stack: Instance[] = []

  const isTab = (route: string) => tabs.some(({ pagePath }) => pagePath === route)
  const top = () => stack.at(-1)

  function definitionOf(place: string): Definition {
    const definition = definitions.get(place) ?? stage.takeDefinition(place)
    definitions.set(place, definition)
    return definition
  }

  function open(route: string, options: Record<string, string>): Instance {
    const page = makeInstance(stage, definitionOf(route), route, options)
    if (isTab(route) && app.tabBar?.custom === true) {
      const tabBar = makeInstance(stage, definitionOf('custom-tab-bar/index'), 'custom-tab-bar/index', {})
      Object.assign(page, { tabBar, getTabBar: () => tabBar })
      tabBar['getPageId'] = () => `tab-bar-of-${route}`
      callMember(tabBar, 'attached')
    }
    callMember(page, 'onLoad', stage.host.inside(options))
    return page
  }

  function show(page: Instance, isNew: boolean) {
    callMember(page, 'onShow')
    if (isNew) setTimeout(() => callMember(page, 'onReady'), 0)
  }

  const unload = (page: Instance) => {
    if (page.tabBar) callMember(page.tabBar, 'detached')
    callMember(page, 'onUnload')
  }

  /** "/a/b?x=1", or "../b" from the page on top. */
  function resolve(url: unknown) {
    const [place = '', query = ''] = String(url).split('?')
    const base = path.posix.dirname(`/${top()?.route ?? ''}`)
    const route = path.posix.resolve(base, place).slice(1)
    if (!known.has(route)) throw new WxFailure(`page "${route}" is not found`)
    return { route, options: Object.fromEntries(new URLSearchParams(query)) }
  }

  function push(url: unknown) {
    const { route, options } = resolve(url)
    if (isTab(route)) throw new WxFailure('can not navigateTo a tabbar page')
    if (stack.length >= stackLimit) throw new WxFailure('webview count limit exceed')
    const below = top()
    if (below) callMember(below, 'onHide')
    const page = open(route, options)
    stack.push(page)
    show(page, true)
  }

  function back(delta: number) {
    const leaving = stack.splice(Math.max(1, stack.length - delta)).reverse()
    if (leaving.length === 0) throw new WxFailure('cannot navigate back at first page')
    leaving.forEach(unload)
    const page = top()
    if (page) show(page, false)
  }

  function replace(url: unknown) {
    const { route, options } = resolve(url)
    if (isTab(route)) throw new WxFailure('can not redirectTo a tabbar page')
    const leaving = stack.pop()
    if (leaving) unload(leaving)
    const page = open(route, options)
    stack.push(page)
    show(page, true)
  }

  function switchTab(url: unknown) {
    const { route } = resolve(url)
    if (!isTab(route)) throw new WxFailure('can not switch to non-TabBar page')
    const [bottom, ...above] = stack
    if (bottom && top() === bottom && bottom.route !== route) callMember(bottom, 'onHide')
    above.reverse().forEach(unload)
    if (bottom && !isTab(bottom.route)) unload(bottom)
    const kept = keptTabs.get(route)
    const page = kept ?? open(route, {})
    keptTabs.set(route, page)
    stack = [page]
    show(page, kept === undefined)
  }

  function relaunch(url: unknown) {
    const { route, options } = resolve(url)
    new Set([...stack, ...keptTabs.values()]).forEach(unload)
    keptTabs.clear()
    const page = open(route, options)
    if (isTab(route)) keptTabs.set(route, page)
    stack = [page]
    show(page, true)
  }

  return {
    app,
    top,
    pages: () => [...stack],
    relaunch,
    wx: asynchronousAll(stage.program, {
      navigateTo: ({ url }) => push(url),
      redirectTo: ({ url }) => replace(url),
      switchTab: ({ url }) => switchTab(url),
      reLaunch: ({ url }) => relaunch(url),
      navigateBack: ({ delta }) => back(Number(delta ?? 1)),
    }),
    back: () => back(1),
  }
}
