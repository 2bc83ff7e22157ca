export type Progress = (percent: number) => void

/** The preview's `wx.cloud.uploadFile`. */
export async function uploadFile(cloudPath: string, filePath: string, onProgress?: Progress): Promise<string> {
  const content = await (await fetch(filePath)).blob()
  const door = `${window.location.origin}/emulator/files?path=${encodeURIComponent(cloudPath)}`
  return new Promise((resolve, reject) => {
    // `fetch` does not tell how far an upload has come.
    const request = new XMLHttpRequest()
    request.open('POST', door)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(Math.round((loaded / Math.max(1, total)) * 100))
    request.onerror = () => reject(new Error('the network is away'))
    request.onload = () => {
      const { fileID } = (request.response ?? {}) as { fileID?: string }
      if (fileID === undefined) reject(new Error('nothing was stored'))
      else resolve(fileID)
    }
    request.send(content)
  })
}

/** The preview's storage is thrown away with the preview. */
export const discardFile = (_fileId: string): Promise<void> => Promise.resolve()

/** Where the preview shows a cloud file: the emulator plays the part of WeChat's Image. */
export const pictureAddress = (fileId: string): string | null =>
  `${window.location.origin}/emulator/files?id=${encodeURIComponent(fileId)}`

/** A browser simply downloads. */
export async function keepText(name: string, text: string): Promise<string | null> {
  const address = URL.createObjectURL(
    new Blob([text], { type: name.endsWith('.csv') ? 'text/csv' : 'application/json' }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
  return '已下载到这台设备'
}

export const howTextIsKept = '文件会下载到这台设备。'
