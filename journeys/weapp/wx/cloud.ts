import { asynchronous, bell, type Program, WxFailure, type WxOptions } from './api'
import type { PhoneFiles } from './pictures'

/** One call of a cloud function, for stories that count or compare them. */
export interface CloudCall {
  readonly name: string
  readonly data: Readonly<Record<string, unknown>>
  answer?: unknown
}

export interface CloudSettings {
  readonly emulatorUrl: string
  readonly openid: string
  /** The group the program was opened from; what an opened CloudID tells. */
  readonly groupId?: string
  /** Asked at every call, so that a story may pull the plug. */
  readonly isOnline: () => boolean
  /** Told when a call has ended: the program now has something to show. */
  readonly onAnswer: () => void
}

const cloudIdMark = 'qunpu-cloud-id:'

/** CloudBase opens a CloudID that stands at the top of the data, and only there. */
const opened = (value: unknown, settings: CloudSettings) =>
  typeof value === 'object' &&
  value !== null &&
  String((value as { cloudID?: unknown }).cloudID).startsWith(cloudIdMark)
    ? { cloudID: (value as { cloudID: string }).cloudID, data: { opengid: settings.groupId ?? '' } }
    : value

/** `wx.cloud`, with the emulator where Tencent would be. */
export function createCloud(program: Program, settings: CloudSettings, calls: CloudCall[], files: PhoneFiles) {
  let inFlight = 0
  /** Work that a person waits for: the phone is not at rest meanwhile. */
  const waitedFor = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    inFlight += 1
    try {
      return await work()
    } finally {
      inFlight -= 1
      settings.onAnswer()
    }
  }

  async function send(name: string, data: Record<string, unknown>): Promise<unknown> {
    if (!settings.isOnline()) throw new WxFailure('-404011 cloud function execution error | errMsg: request:fail')
    const body = Object.fromEntries(Object.entries(data).map(([field, value]) => [field, opened(value, settings)]))
    const response = await fetch(`${settings.emulatorUrl}/functions/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': settings.openid },
      body: JSON.stringify(body),
    })
    if (!response.ok)
      throw new WxFailure(`-504002 functions execute fail | ${await response.text()}`, { errCode: -504002 })
    return await response.json()
  }

  const callFunction = asynchronous(program, 'cloud.callFunction', async ({ name, data }: WxOptions) => {
    const call: CloudCall = { name: String(name), data: { ...(data as Record<string, unknown>) } }
    calls.push(call)
    return waitedFor(async () => {
      call.answer = await send(call.name, call.data)
      return { result: program.inside(call.answer), requestID: 'emulated' }
    })
  })

  return {
    /** Calls that have not been answered yet. */
    inFlight: () => inFlight,
    wx: {
      cloud: {
        init: () => undefined,
        callFunction,
        uploadFile: createUpload(program, settings, files, waitedFor),
        CloudID: function CloudID(id: string) {
          return { cloudID: `${cloudIdMark}${id}` }
        },
        getTempFileURL: asynchronous(program, 'cloud.getTempFileURL', ({ fileList }) => ({
          fileList: (fileList as string[]).map((fileID) => ({
            fileID,
            tempFileURL: `${settings.emulatorUrl}/files/${fileID}`,
          })),
        })),
      },
      getGroupEnterInfo: asynchronous(program, 'getGroupEnterInfo', () => {
        if (settings.groupId === undefined) throw new WxFailure('not in a group')
        return { cloudID: settings.groupId, encryptedData: '', iv: '', chatType: 3 }
      }),
    },
  }
}

type WaitedFor = <Value>(work: () => Promise<Value>) => Promise<Value>

/** Puts bytes into the cloud's storage as `wx.cloud.uploadFile` does; with callbacks its task tells how far it is. */
function createUpload(program: Program, settings: CloudSettings, files: PhoneFiles, waitedFor: WaitedFor) {
  return (options: WxOptions) => {
    const progress = bell<{ progress: number }>()
    const upload = async ({ cloudPath, filePath }: WxOptions) => {
      if (!settings.isOnline()) throw new WxFailure('network error')
      const door = `${settings.emulatorUrl}/emulator/files?path=${encodeURIComponent(String(cloudPath))}`
      progress.ring(program.inside({ progress: 50 }))
      const body = new Uint8Array(files.bytesOf(String(filePath)))
      const response = await fetch(door, { method: 'POST', body })
      if (!response.ok) throw new WxFailure(`storage ${response.status}`)
      progress.ring(program.inside({ progress: 100 }))
      return { ...((await response.json()) as object), statusCode: 200 }
    }
    const outcome = asynchronous(program, 'cloud.uploadFile', (asked) => waitedFor(() => upload(asked)))(options)
    return outcome ?? { onProgressUpdate: progress.on, offProgressUpdate: progress.off, abort: () => undefined }
  }
}
