/**
 * The mini program as WeChat would run it, without WeChat: the untouched production build in dist/weapp, its logic in
 * a context that has only what the phone gives, its view read from Taro's data tree through the compiled templates,
 * and the emulator where the cloud would be. A story reads like a person holding a phone:
 *
 *     const phone = await openMiniProgram({ emulatorUrl: community.url, openid: 'openid-li' })
 *     await phone.tap('签到')
 *     await phone.see('+2')
 */
import path from 'node:path'
import { drawnPicture } from '../drawn-picture'
import { perform } from './gestures'
import { type Launch, launch } from './launch'
import { drawView, everyNode, labelOf, nodesNamed, perceivable, type ViewNode } from './view'
import type { Device } from './wx/device'
import type { Dialogs } from './wx/dialogs'
import type { Storage } from './wx/storage'
import { readTemplates } from './wxml-templates'

const builtMiniProgram = path.resolve(__dirname, '../../dist/weapp')
const patienceMs = 8_000
const lookEveryMs = 15
/** This long without a setData or an open call, and the phone is at rest. */
const restMs = 60

export interface PhoneOptions extends Partial<Omit<Device, 'isOnline'>> {
  readonly emulatorUrl: string
  readonly openid: string
  /** WeChat's scene number, e.g. 1047 for a mini program code, 1044 for a card in a group. */
  readonly scene?: number
  /** The page and query it is opened with, e.g. `entry/pages/welcome?scene=abc`. */
  readonly path?: string
  /** The group it is opened from. */
  readonly groupId?: string
  readonly dist?: string
  /** Whether the person has agreed to WeChat's privacy text; they have, unless told. */
  readonly privacy?: Dialogs['privacy']
  /** An earlier phone's storage: the same phone, opened again. */
  readonly storage?: Storage
}

const sleep = (delayMs: number) => new Promise((resolve) => setTimeout(resolve, delayMs))

export type Phone = Awaited<ReturnType<typeof openMiniProgram>>

/** Opens the program and waits until its first page is at rest. */
export async function openMiniProgram(options: PhoneOptions) {
  const dist = options.dist ?? builtMiniProgram
  const templates = readTemplates(dist)
  const running = launch({ ...options, dist, storage: options.storage ?? new Map<string, string>() })
  const view = () => drawView(rootsOf(running), templates)
  const phone = {
    ...reading(running, view),
    ...acting(running, view),
    /** The page on top. */
    get page() {
      const page = running.pages.top()
      return { route: page?.route ?? '', query: page?.options ?? {}, depth: running.pages.pages().length, view: view() }
    },
    device: running.device,
    dialogs: running.dialogs,
    storage: running.storage,
    /** Calls of cloud functions so far, with their answers. */
    calls: running.calls,
    /** Every setData since the last `reset`, and its exact bytes. */
    setData: running.setData,
    errors: running.errors,
    /** Ends the program. A story whose program wrote an error has failed. */
    close: () => {
      running.stop()
      if (running.errors.length > 0) throw new Error(`the mini program wrote errors:\n${running.errors.join('\n')}`)
    },
  }
  await phone.rest()
  return phone
}

/** The page on top, then its custom tab bar: the order they are drawn in. */
function rootsOf({ pages }: Launch) {
  const page = pages.top()
  return [page, page?.tabBar].flatMap((instance) => instance?.data.root?.cn ?? [])
}

function reading(running: Launch, view: () => ViewNode) {
  const texts = () => perceivable(view()).filter((text) => text.trim() !== '')
  const rest = async () => {
    const until = performance.now() + patienceMs
    while (performance.now() < until && !running.isAtRest(restMs)) await sleep(lookEveryMs)
  }
  const waitFor = async (what: string, isSo: () => boolean) => {
    const until = performance.now() + patienceMs
    while (!isSo()) {
      if (performance.now() > until) {
        throw new Error(
          `${what} after ${patienceMs} ms; the page ${running.pages.top()?.route} shows:\n${texts().join('\n')}`,
        )
      }
      await sleep(lookEveryMs)
    }
  }
  return {
    /** What can be read or heard on the page, in order. */
    texts,
    rest,
    waitFor,
    /** Waits until the page shows these words. */
    see: (words: string) => waitFor(`"${words}" is not to be seen`, () => texts().join('\n').includes(words)),
    /** Waits until the page no longer shows them. */
    seeNoMore: (words: string) => waitFor(`"${words}" is still there`, () => !texts().join('\n').includes(words)),
    /** Waits until the page on top is this one. */
    seePage: (route: string) => waitFor(`${route} is not open`, () => running.pages.top()?.route === route),
    /** All screen reader names on the page. */
    labels: () => everyNode(view()).map(labelOf).filter(Boolean),
  }
}

interface TapOptions {
  /** Which one, when several have the name. */
  readonly nth?: number
  /** False looks at the phone in the very moment after the tap. */
  readonly rest?: boolean
}

function acting(running: Launch, view: () => ViewNode) {
  const { waitFor, rest } = reading(running, view)
  const find = async (name: string, nth = 0) => {
    await waitFor(
      `nothing is called "${name}"`,
      () => nodesNamed(view(), name).length > nth || isTabText(running, name),
    )
    return nodesNamed(view(), name)[nth]
  }
  /** Does something to the phone and lets it come to rest. */
  const act = async (options: TapOptions | undefined, gesture: () => void) => {
    running.stir()
    gesture()
    if (options?.rest !== false) await rest()
  }
  return {
    /** Taps what has this text or label; a tab of WeChat's own tab bar too. */
    tap: async (name: string, options?: TapOptions) => {
      const node = await find(name, options?.nth)
      await act(options, () => {
        if (node) perform.tap(running, node)
        else running.pages.switchTab(`/${tabPath(running, name)}`)
      })
    },
    /** Taps what opens the list of chats, and chooses this file from one of them. */
    chooseFile: async (name: string, file: { readonly name: string; readonly content: Buffer }) => {
      running.dialogs.nextFile = file
      const node = await find(name)
      if (node) await act(undefined, () => perform.tap(running, node))
    },
    /** Taps what keeps a file, and gives what was sent to a chat. */
    keepFile: async (name: string) => {
      const before = running.dialogs.documents.length
      const node = await find(name)
      if (node) await act(undefined, () => perform.tap(running, node))
      await waitFor(`nothing was kept by "${name}"`, () => running.dialogs.documents.length > before)
      const [kept] = running.dialogs.documents.slice(before)
      if (kept === undefined) throw new Error('nothing was kept')
      return kept
    },
    /** Writes into the input with this label, placeholder or text, and leaves it. */
    type: async (name: string, words: string, options?: TapOptions) => {
      const named = await find(name, options?.nth)
      // The words above an input have its name too.
      const input = nodesNamed(view(), name).filter(({ tag }) => tag === 'input' || tag === 'textarea')[
        options?.nth ?? 0
      ]
      const node = input ?? named
      if (node) await act(options, () => perform.type(running, node, words))
    },
    /** Any other event of a component, such as a picker's change. */
    fire: async (name: string, event: string, detail: Record<string, unknown> = {}, options?: TapOptions) => {
      const node = await find(name, options?.nth)
      if (node) await act(options, () => perform.fire(running, node, event, detail))
    },
    /** The next time the program asks for pictures it gets this many. */
    willChoose: (count: number) =>
      running.dialogs.nextPictures.push(...Array.from({ length: count }, (_, number) => drawnPicture(number))),
    /** The phone's back gesture. */
    back: () => act(undefined, () => running.pages.navigateBack()),
    /** What a card would carry if this page were shared now. */
    share: () => perform.share(running),
  }
}

const tabOf = ({ app }: Launch, name: string) =>
  app.tabBar?.custom === true ? undefined : app.tabBar?.list.find(({ text }) => text === name)
const isTabText = (running: Launch, name: string) => tabOf(running, name) !== undefined
const tabPath = (running: Launch, name: string) => tabOf(running, name)?.pagePath ?? ''
