import path from 'node:path'
import { type AppJson, pagesOf } from './app-json'
import { callMember, type Definition, type Instance, makeInstance, type Stage } from './instance'
import { asynchronousAll, type Program, WxFailure } from './wx/api'

const stackLimit = 10
const tabBarPlace = 'custom-tab-bar/index'

/** The pages that lie on each other, and WeChat's rules for the ways between them. */
export class PageStack {
  private stack: Instance[] = []
  private readonly keptTabs = new Map<string, Instance>()
  private readonly known: ReadonlySet<string>

  constructor(
    private readonly app: AppJson,
    private readonly stage: Stage,
    /** The definition that loading a page's file registers. */
    private readonly definitionOf: (place: string) => Definition,
  ) {
    this.known = new Set(pagesOf(app))
  }

  top = (): Instance | undefined => this.stack.at(-1)

  pages = (): Instance[] => [...this.stack]

  wx(program: Program) {
    return asynchronousAll(program, {
      navigateTo: ({ url }) => this.navigateTo(url),
      redirectTo: ({ url }) => this.redirectTo(url),
      switchTab: ({ url }) => this.switchTab(url),
      reLaunch: ({ url }) => this.reLaunch(url),
      navigateBack: ({ delta }) => this.navigateBack(Number(delta ?? 1)),
    })
  }

  navigateTo(url: unknown) {
    const { route, options } = this.resolve(url)
    if (this.isTab(route)) throw new WxFailure('can not navigateTo a tabbar page')
    if (this.stack.length >= stackLimit) throw new WxFailure('webview count limit exceed')
    const below = this.top()
    if (below) callMember(below, 'onHide')
    this.place(this.open(route, options))
  }

  redirectTo(url: unknown) {
    const { route, options } = this.resolve(url)
    if (this.isTab(route)) throw new WxFailure('can not redirectTo a tabbar page')
    const leaving = this.stack.pop()
    if (leaving) this.unload(leaving)
    this.place(this.open(route, options))
  }

  navigateBack(delta = 1) {
    const leaving = this.stack.splice(Math.max(1, this.stack.length - delta)).reverse()
    if (leaving.length === 0) throw new WxFailure('cannot navigate back at first page')
    for (const page of leaving) this.unload(page)
    const page = this.top()
    if (page) callMember(page, 'onShow')
  }

  switchTab(url: unknown) {
    const { route } = this.resolve(url)
    if (!this.isTab(route)) throw new WxFailure('can not switch to non-TabBar page')
    const kept = this.keptTabs.get(route)
    if (kept && this.top() === kept) return
    const [bottom, ...above] = this.stack
    if (bottom && above.length === 0) callMember(bottom, 'onHide')
    for (const page of above.reverse()) this.unload(page)
    if (bottom && !this.isTab(bottom.route)) this.unload(bottom)
    this.stack = []
    this.place(kept ?? this.open(route, {}), kept === undefined)
  }

  reLaunch(url: unknown) {
    const { route, options } = this.resolve(url)
    for (const page of new Set([...this.stack, ...this.keptTabs.values()])) this.unload(page)
    this.keptTabs.clear()
    this.stack = []
    this.place(this.open(route, options))
  }

  private isTab(route: string) {
    return this.app.tabBar?.list.some(({ pagePath }) => pagePath === route) ?? false
  }

  /** "/a/b?x=1", or "../b" from the page on top. */
  private resolve(url: unknown) {
    const [place = '', query = ''] = String(url).split('?')
    const base = path.posix.dirname(`/${this.top()?.route ?? ''}`)
    const route = path.posix.resolve(base, place).slice(1)
    if (!this.known.has(route)) throw new WxFailure(`page "${route}" is not found`)
    // WeChat hands the query over as it stands in the url; decoding is the page's business.
    const pairs = query.split('&').filter(Boolean)
    const options: Record<string, string> = {}
    for (const pair of pairs) options[pair.split('=', 1)[0] ?? ''] = pair.slice(pair.indexOf('=') + 1)
    return { route, options }
  }

  private open(route: string, options: Record<string, string>): Instance {
    const page = makeInstance(this.stage, this.definitionOf(route), route, options)
    if (this.isTab(route)) {
      this.keptTabs.set(route, page)
      if (this.app.tabBar?.custom === true) this.addTabBar(page)
    }
    callMember(page, 'onLoad', this.stage.inside(options))
    return page
  }

  /** Every tab page has a tab bar of its own, as on the phone. */
  private addTabBar(page: Instance) {
    const tabBar = makeInstance(this.stage, this.definitionOf(tabBarPlace), tabBarPlace, {})
    tabBar.getPageId = () => `tab-bar-of-${page.route}`
    Object.assign(page, { tabBar, getTabBar: () => tabBar })
    callMember(tabBar, 'attached')
  }

  private place(page: Instance, isNew = true) {
    this.stack.push(page)
    callMember(page, 'onShow')
    if (isNew) setTimeout(() => callMember(page, 'onReady'), 0)
  }

  private unload(page: Instance) {
    if (page.tabBar) callMember(page.tabBar, 'detached')
    callMember(page, 'onUnload')
  }
}
