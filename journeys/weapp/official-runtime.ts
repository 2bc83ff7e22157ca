/**
 * The second opinion on the view: WXML compiled by WeChat's own compiler and drawn by its component runtime in a
 * document (jsdom). The logic is the same untouched build; what it says with setData is drawn here, and a tap goes in
 * through the WXML's `bindtap`. What this and mini-program.ts agree on, the phone shows.
 */
import * as runtime from 'j-component'
import { callMember, type Instance } from './instance'
import { type LaunchOptions, launch } from './launch'
import { compileAllWxml } from './official-compiler'

type Draw = (data: unknown) => unknown
type EventHandler = (event: unknown) => void

interface Drawn {
  readonly dom: HTMLElement
  setData(change: Record<string, unknown>): void
  attach(parent: Node): void
}

interface Runtime {
  register(definition: Record<string, unknown>): string
  create(id: string): Drawn
}

// Its types know only string templates.
const { register, create } = runtime as unknown as Runtime

/** The drawing functions of every WXML file. */
function loadTemplates(dist: string): (file: string) => Draw {
  // The compiler's output asks the web view for its version.
  Object.assign(globalThis, { __webview_engine_version__: 0.02 })
  // biome-ignore lint/security/noGlobalEval: the compiler gives source text, as it does to the phone's web view
  const evaluate = globalThis.eval
  return evaluate(`(function () {${compileAllWxml(dist)}; return $gwx})()`) as (file: string) => Draw
}

/** Draws pages of a package; `eh` of the page and of Taro's recursive component goes to the handler. */
function createPainter(dist: string) {
  const templateOf = loadTemplates(dist)
  let handler: EventHandler = () => undefined
  const methods = { eh: (event: unknown) => handler(event) }
  // Below 15 levels Taro draws through a component that contains itself.
  const comp = register({
    id: 'comp',
    tagName: 'comp',
    template: templateOf('comp.wxml'),
    properties: { i: { type: Object, value: {} }, l: { type: String, value: '' } },
    options: { virtualHost: true },
    usingComponents: { comp: 'comp' },
    methods,
  })
  return (route: string, onEvent: EventHandler): Drawn => {
    handler = onEvent
    const data = { root: { cn: [] } }
    const page = create(register({ template: templateOf(`${route}.wxml`), data, usingComponents: { comp }, methods }))
    document.body.replaceChildren()
    page.attach(document.body)
    return page
  }
}

const sleep = (delayMs: number) => new Promise((resolve) => setTimeout(resolve, delayMs))

/** A finger's touch; the runtime makes the tap of it, as on the phone. */
function touch(element: Element) {
  const point = { x: 0, y: 0, pageX: 0, pageY: 0, clientX: 0, clientY: 0 }
  for (const [name, touches] of [
    ['touchstart', [point]],
    ['touchend', []],
  ] as const) {
    const event = new Event(name, { bubbles: true, cancelable: true })
    element.dispatchEvent(Object.assign(event, { touches, changedTouches: [point] }))
  }
}

/** The innermost element that reads exactly so. */
const elementReading = (root: Element, words: string) =>
  [...root.querySelectorAll('*')].filter((element) => element.textContent?.trim() === words).at(-1)

/** Opens the program and draws the page on top, officially. */
export async function openOfficially(options: Omit<LaunchOptions, 'storage'>) {
  const paint = createPainter(options.dist)
  let painted: { page: Instance; drawn: Drawn } | undefined
  const onChange = (page: Instance) => {
    if (page.route.startsWith('custom-tab-bar')) return
    if (painted?.page !== page) {
      painted = { page, drawn: paint(page.route, (event) => callMember(page, 'eh', running.inside(event))) }
    }
    // The whole tree: the runtime does not read Taro's paths (`cn.[0]`), which WeChat does.
    painted.drawn.setData({ root: page.data.root })
  }
  const running = launch({ ...options, storage: new Map<string, string>(), onChange })
  const rest = async () => {
    for (let turn = 0; turn < 400 && !running.isAtRest(60); turn += 1) await sleep(15)
  }
  const text = () => painted?.drawn.dom.textContent ?? ''
  const waitFor = async <Found>(words: string, look: () => Found | undefined): Promise<Found> => {
    for (let turn = 0; turn < 500; turn += 1) {
      const found = look()
      if (found) return found
      await sleep(15)
    }
    throw new Error(`nothing reads "${words}" in: ${text()}`)
  }
  await rest()
  return {
    text,
    errors: running.errors,
    calls: running.calls,
    see: (words: string) => waitFor(words, () => (text().includes(words) ? words : undefined)),
    tap: async (words: string) => {
      const element = await waitFor(words, () => painted && elementReading(painted.drawn.dom, words))
      running.stir()
      touch(element)
      await rest()
    },
    close: () => running.stop(),
  }
}
