/** The preview's `wx.cloud.uploadFile`; only the older request tells how far an upload is. */
export async function uploadFile(
  cloudPath: string,
  filePath: string,
  onProgress?: (percent: number) => void,
): Promise<string> {
  const content = await (await fetch(filePath)).blob()
  const door = `${window.location.origin}/emulator/files?path=${encodeURIComponent(cloudPath)}`
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? Math.round((100 * loaded) / total) : 0)
    request.onload = () => {
      const { fileID } = (request.response ?? {}) as { fileID?: string }
      if (fileID === undefined) reject(new Error('nothing was stored'))
      else resolve(fileID)
    }
    request.onerror = () => reject(new Error('nothing was stored'))
    request.open('POST', door)
    request.send(content)
  })
}

/** Where the preview shows a cloud file: the emulator plays the part of WeChat's Image. */
export const pictureAddress = (fileId: string): string | null =>
  `${window.location.origin}/emulator/files?id=${encodeURIComponent(fileId)}`

/** A browser simply downloads. */
export async function keepText(name: string, text: string): Promise<string | null> {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
  return '已下载到这台设备'
}

export const howTextIsKept = '文件会下载到这台设备。'
