const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A browser simply downloads. */
export async function openSheetFile(name: string, content: string): Promise<void> {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: xlsx }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

export const sheetFileKept: string | null = '已下载到这台设备'
