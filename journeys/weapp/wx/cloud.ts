import { asynchronous, type Program, WxFailure, type WxOptions } from './api'

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
  /** A file of the phone by its temporary place. */
  readonly fileAt: (place: string) => Buffer | undefined
  /** Puts a file on the phone; gives its temporary place. */
  readonly keepFile: (content: Buffer) => string
  /** Told when a call has ended: the program now has something to show. */
  readonly onAnswer: () => void
}

const cloudIdMark = 'qunpu-cloud-id:'

/** `wx.cloud`, with the emulator where Tencent would be. */
export function createCloud(program: Program, settings: CloudSettings, calls: CloudCall[]) {
  let inFlight = 0

  /** CloudBase opens a CloudID that stands at the top of the data, and only there. */
  const opened = (value: unknown) =>
    typeof value === 'object' &&
    value !== null &&
    String((value as { cloudID?: unknown }).cloudID).startsWith(cloudIdMark)
      ? { cloudID: (value as { cloudID: string }).cloudID, data: { opengid: settings.groupId ?? '' } }
      : value

  async function send(name: string, data: Record<string, unknown>): Promise<unknown> {
    if (!settings.isOnline()) throw new WxFailure('-404011 cloud function execution error | errMsg: request:fail')
    const body = Object.fromEntries(Object.entries(data).map(([field, value]) => [field, opened(value)]))
    const response = await fetch(`${settings.emulatorUrl}/functions/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': settings.openid },
      body: JSON.stringify(body),
    })
    if (!response.ok)
      throw new WxFailure(`-504002 functions execute fail | ${await response.text()}`, { errCode: -504002 })
    return await response.json()
  }

  const underWay = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    inFlight += 1
    try {
      return await work()
    } finally {
      inFlight -= 1
      settings.onAnswer()
    }
  }
  const callFunction = asynchronous(program, 'cloud.callFunction', async ({ name, data }: WxOptions) => {
    const call: CloudCall = { name: String(name), data: { ...(data as Record<string, unknown>) } }
    calls.push(call)
    await underWay(async () => {
      call.answer = await send(call.name, call.data)
    })
    return { result: program.inside(call.answer), requestID: 'emulated' }
  })

  return {
    /** Calls that have not been answered yet. */
    inFlight: () => inFlight,
    wx: {
      cloud: {
        init: () => undefined,
        callFunction,
        ...storage(program, settings, underWay),
        CloudID: function CloudID(id: string) {
          return { cloudID: `${cloudIdMark}${id}` }
        },
      },
      getGroupEnterInfo: asynchronous(program, 'getGroupEnterInfo', () => {
        if (settings.groupId === undefined) throw new WxFailure('not in a group')
        return { cloudID: settings.groupId, encryptedData: '', iv: '', chatType: 3 }
      }),
    },
  }
}

/** `wx.cloud.uploadFile`. The task that callbacks get tells no progress: files of stories are small. */
function storage(
  program: Program,
  { emulatorUrl, fileAt, keepFile, isOnline }: CloudSettings,
  underWay: <Value>(work: () => Promise<Value>) => Promise<Value>,
) {
  const upload = async ({ cloudPath, filePath }: WxOptions) => {
    if (!isOnline()) throw new WxFailure('request:fail')
    const body = fileAt(String(filePath)) ?? Buffer.from(String(filePath))
    const door = `${emulatorUrl}/emulator/files?path=${encodeURIComponent(String(cloudPath))}`
    const response = await fetch(door, { method: 'POST', body: new Uint8Array(body) })
    if (!response.ok) throw new WxFailure(`-501001 ${await response.text()}`)
    return program.inside({ ...((await response.json()) as object), statusCode: 200 })
  }
  const download = async ({ fileID }: WxOptions) => {
    if (!isOnline()) throw new WxFailure('request:fail')
    const response = await fetch(`${emulatorUrl}/emulator/files?id=${encodeURIComponent(String(fileID))}`)
    if (!response.ok) throw new WxFailure(`-503003 ${await response.text()}`)
    return program.inside({ tempFilePath: keepFile(Buffer.from(await response.arrayBuffer())), statusCode: 200 })
  }
  return {
    uploadFile: asynchronous(program, 'cloud.uploadFile', (options) => underWay(() => upload(options))),
    getTempFileURL: asynchronous(program, 'cloud.getTempFileURL', ({ fileList }) => ({
      fileList: (fileList as string[]).map((fileID) => ({ fileID, tempFileURL: `${emulatorUrl}/files/${fileID}` })),
    })),
    downloadFile: asynchronous(program, 'cloud.downloadFile', (options) => underWay(() => download(options))),
    deleteFile: asynchronous(program, 'cloud.deleteFile', ({ fileList }) => ({ fileList })),
  }
}
