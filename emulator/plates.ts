import { createAdminDoor } from './admin'
import type { ServerClock } from './clock'
import type { Closing } from './closing'
import { createContractDoor } from './contract'
import {
  createClockDoor,
  createClockReader,
  createFaultDoor,
  createRequestReader,
  createRequestReset,
} from './controls'
import type { DataDirectory } from './data-directory'
import type { Database } from './database/database'
import type { Doorplate } from './doors'
import { createFaults } from './faults'
import { createFunctionDoor } from './functions/door'
import type { FunctionRunner } from './functions/runner'
import type { Journal } from './journal'
import { createRequestCounter } from './requests'
import {
  createDownloadDoor,
  createPreviewDownloadDoor,
  createPreviewUploadDoor,
  createUploadDoor,
} from './storage/doors'
import { filesIn, openFiles } from './storage/files'
import { createLinks } from './storage/links'
import { createStorage } from './storage/storage'
import { createTimerDoor } from './timers'
import { createWebsiteDoor } from './website'
import { createWeChatDoor, createWeChatReader, createWeChatReset } from './wechat/doors'
import { createWeChat } from './wechat/wechat'

export interface PlateOptions {
  readonly url: string
  readonly data: DataDirectory
  readonly database: Database
  readonly clock: ServerClock
  readonly functions: FunctionRunner
  readonly journal: Journal
  readonly closing: Closing
  readonly webDirectory?: string
  readonly contractFile?: string
}

/** Every door of the emulator, and what it opens to. */
export const doorplates = (options: PlateOptions): readonly Doorplate[] => {
  const { url, data, clock, functions, journal, closing, webDirectory } = options
  const faults = createFaults()
  const counter = createRequestCounter()
  const files = openFiles(filesIn(data.path))
  const links = createLinks(data.secret('storage-key'), clock.now)
  const storage = createStorage({ files, links, now: clock.now, baseUrl: `${url}/storage` })
  const wechat = createWeChat({ url, functions, clock, journal, closing: closing.signal })
  const admin = createAdminDoor({ ...options, storage, wechat, faults, counter, closing: closing.signal })
  const website = webDirectory === undefined ? [] : [{ path: '/*', door: createWebsiteDoor(webDirectory) }]
  return [
    { method: 'POST', path: '/admin', door: admin },
    { method: 'POST', path: '/functions/*', door: createFunctionDoor(functions, wechat.seen) },
    { method: 'GET', path: '/contract', door: createContractDoor(options.contractFile) },
    { method: 'GET', path: '/emulator/clock', door: createClockReader(clock) },
    { method: 'POST', path: '/emulator/clock', door: createClockDoor(clock) },
    { method: 'POST', path: '/emulator/faults', door: createFaultDoor(faults) },
    { method: 'GET', path: '/emulator/requests', door: createRequestReader(counter) },
    { method: 'DELETE', path: '/emulator/requests', door: createRequestReset(counter) },
    { method: 'POST', path: '/emulator/timers/*', door: createTimerDoor(functions, clock) },
    { method: 'GET', path: '/emulator/wechat', door: createWeChatReader(wechat) },
    { method: 'POST', path: '/emulator/wechat', door: createWeChatDoor(wechat) },
    { method: 'DELETE', path: '/emulator/wechat', door: createWeChatReset(wechat) },
    { method: 'GET', path: '/emulator/files', door: createPreviewDownloadDoor(files) },
    { method: 'POST', path: '/emulator/files', door: createPreviewUploadDoor(files) },
    { method: 'PUT', path: '/emulator/files', door: createPreviewUploadDoor(files) },
    { method: 'PUT', path: '/storage/*', door: createUploadDoor(files, links) },
    { method: 'GET', path: '/storage/*', door: createDownloadDoor(files, links) },
    ...website.map((plate) => ({ ...plate, method: 'GET' as const })),
  ]
}
