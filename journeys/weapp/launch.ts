import { type AppJson, readAppJson } from './app-json'
import { callMember, type Definition, type Instance, type Stage } from './instance'
import { createModuleHost, type ModuleHost } from './module-host'
import { PageStack } from './page-stack'
import type { Program } from './wx/api'
import { type CloudCall, createCloud } from './wx/cloud'
import { createDevice, type Device } from './wx/device'
import { createDialogFunctions, createDialogs, type Dialogs, filesOf } from './wx/dialogs'
import { createDrawing } from './wx/drawing'
import { createFiles } from './wx/files'
import { createPictureFunctions } from './wx/pictures'
import { createStorage, type Storage } from './wx/storage'

export interface LaunchOptions extends Partial<Omit<Device, 'isOnline'>> {
  readonly emulatorUrl: string
  readonly openid: string
  readonly scene?: number
  readonly path?: string
  readonly groupId?: string
  readonly dist: string
  readonly storage: Storage
  readonly privacy?: Dialogs['privacy']
  readonly onChange?: Stage['onChange']
}

export type Launch = ReturnType<typeof launch>

const describe = (error: unknown) => (error instanceof Object && 'stack' in error ? String(error.stack) : String(error))

/** Counts what crosses to the view. */
function createSetDataCount() {
  const count = { calls: 0, bytes: 0, lastAtMs: performance.now() }
  return {
    count,
    add: (bytes: number) => {
      count.calls += 1
      count.bytes += bytes
      count.lastAtMs = performance.now()
    },
    /** Something is about to happen: rest begins anew. */
    stir: () => {
      count.lastAtMs = performance.now()
    },
    reset: () => {
      count.calls = 0
      count.bytes = 0
    },
  }
}

/** Errors the program wrote or let escape; warnings and the rest of the console are its own business. */
function createConsole(errors: string[]) {
  const ignore = () => undefined
  const error = (...words: unknown[]) => void errors.push(words.map(describe).join(' '))
  return { log: ignore, info: ignore, debug: ignore, warn: ignore, group: ignore, groupEnd: ignore, error }
}

/** `App`, `Page` and `Component` keep what they are given until the file that called them has been loaded. */
function createRegistry(host: () => ModuleHost) {
  const definitions = new Map<string, Definition>()
  let app: Instance | undefined
  let registered: Definition | undefined
  const register = (definition: Definition) => {
    registered = definition
  }
  const registerApp = (definition: Instance) => {
    app = definition
  }
  return {
    globals: { App: registerApp, Page: register, Component: register },
    app: () => app as Instance,
    definitionOf: (place: string): Definition => {
      const known = definitions.get(place)
      if (known) return known
      registered = undefined
      host().load(place)
      if (!registered) throw new Error(`${place}.js registered neither a page nor a component`)
      definitions.set(place, registered)
      return registered
    },
  }
}

function launchWords({ path = '', scene = 1001 }: LaunchOptions, app: AppJson) {
  const [place = '', query = ''] = path.replace(/^\//, '').split('?')
  return {
    path: place || (app.pages[0] ?? ''),
    query: Object.fromEntries(new URLSearchParams(query)),
    scene,
    referrerInfo: {},
  }
}

/** Starts the program: app.js, `onLaunch`, the first page. */
export function launch(options: LaunchOptions) {
  const errors: string[] = []
  const onError = (error: unknown) => void errors.push(describe(error))
  const calls: CloudCall[] = []
  const dialogs = { ...createDialogs(), privacy: options.privacy ?? 'given' }
  const setData = createSetDataCount()
  const device: Device = {
    theme: options.theme ?? 'light',
    fontSizeScaleFactor: options.fontSizeScaleFactor ?? 1,
    isOnline: true,
  }
  const program: Program = { inside: (value) => host.inside(value), onError }
  const app = readAppJson(options.dist)
  const registry = createRegistry(() => host)
  const deviceFunctions = createDevice(program, device)
  const cloudSettings = {
    ...{ ...options, isOnline: () => device.isOnline, onAnswer: setData.stir },
    ...filesOf(dialogs),
  }
  const cloud = createCloud(program, cloudSettings, calls)
  const stage: Stage = { ...program, onSetData: setData.add, onChange: options.onChange }
  const pages = new PageStack(app, stage, registry.definitionOf)
  const words = launchWords(options, app)
  const wx = {
    ...deviceFunctions.wx,
    ...createStorage(program, options.storage),
    ...createDialogFunctions(program, dialogs),
    ...createPictureFunctions(program, dialogs),
    ...createDrawing(program),
    ...createFiles(program, dialogs),
    ...cloud.wx,
    ...pages.wx(program),
    canIUse: () => true,
    nextTick: (run: () => void) => void setTimeout(run, 0),
    getLaunchOptionsSync: () => program.inside(words),
    getEnterOptionsSync: () => program.inside(words),
  }
  const globals = {
    ...registry.globals,
    wx,
    console: createConsole(errors),
    getApp: registry.app,
    getCurrentPages: pages.pages,
  }
  const host = createModuleHost(options.dist, globals, onError)
  host.load('app')
  for (const hook of ['onLaunch', 'onShow']) callMember(registry.app(), hook, program.inside(words))
  pages.reLaunch(`/${(options.path ?? words.path).replace(/^\//, '')}`)
  return {
    ...{ app, pages, dialogs, calls, errors, onError, storage: options.storage, inside: program.inside },
    device: { setTheme: deviceFunctions.setTheme, setOnline: deviceFunctions.setOnline },
    setData: Object.assign(setData.count, { reset: setData.reset }),
    stir: setData.stir,
    /** Drawn, nothing asked of the cloud, and nothing changed for a while. */
    isAtRest: (restMs: number) =>
      (pages.top()?.data.root?.cn?.length ?? 0) > 0 &&
      cloud.inFlight() === 0 &&
      performance.now() - setData.count.lastAtMs > restMs,
    stop: () => host.stop(),
  }
}
