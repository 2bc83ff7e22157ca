/** The preview's `wx.cloud.uploadFile`. */
export async function uploadFile(cloudPath: string, filePath: string): Promise<string> {
  const content = await (await fetch(filePath)).blob()
  const door = `${window.location.origin}/emulator/files?path=${encodeURIComponent(cloudPath)}`
  const response = await fetch(door, { method: 'POST', body: content })
  const { fileID } = (await response.json()) as { fileID?: string }
  if (fileID === undefined) throw new Error('nothing was stored')
  return fileID
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
