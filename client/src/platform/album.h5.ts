/** The preview has no album: a picture is downloaded. */
export async function saveToAlbum(address: string): Promise<string | null> {
  const link = document.createElement('a')
  link.href = address
  link.download = 'poster.png'
  link.click()
  return '已下载到这台设备'
}
