/** The phone's album: WeChat asks for permission when a picture is kept, not before. */
import Taro from '@tarojs/taro'

const SCOPE = 'scope.writePhotosAlbum'

const isRefused = (fault: unknown): boolean =>
  /auth|authorize|deny|denied/i.test((fault as { errMsg?: string }).errMsg ?? '')
const isCancelled = (fault: unknown): boolean => ((fault as { errMsg?: string }).errMsg ?? '').includes('cancel')

/**
 * Keeps a picture. Whoever refused before is asked whether to open the settings: WeChat does not ask again by itself.
 * @returns where it is, as a sentence; null when the person does not want it kept
 */
export async function saveToAlbum(filePath: string): Promise<string | null> {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath })
    return '已存到手机相册'
  } catch (fault) {
    if (isRefused(fault)) return (await allowedInSettings()) ? saveAllowed(filePath) : null
    if (isCancelled(fault)) return null
    throw fault
  }
}

const saveAllowed = async (filePath: string): Promise<string> => {
  await Taro.saveImageToPhotosAlbum({ filePath })
  return '已存到手机相册'
}

async function allowedInSettings(): Promise<boolean> {
  const { confirm } = await Taro.showModal({
    title: '还不能存到相册',
    content: '之前没有允许存图片。要去设置里打开「添加到相册」吗？',
    confirmText: '去打开',
    cancelText: '先不',
  })
  if (!confirm) return false
  const { authSetting } = await Taro.openSetting()
  return authSetting[SCOPE] === true
}
