import { asynchronousAll, bell, type Program } from './api'

/** The phone the program believes to run on. */
export interface Device {
  theme: 'light' | 'dark'
  /** 1.4 is WeChat's care mode. */
  fontSizeScaleFactor: number
  isOnline: boolean
}

const screen = { screenWidth: 390, screenHeight: 844, windowWidth: 390, windowHeight: 753, pixelRatio: 3 }
const safeArea = { left: 0, right: 390, top: 47, bottom: 810, width: 390, height: 763 }
const windowInfo = { ...screen, statusBarHeight: 47, screenTop: 91, safeArea }
const deviceInfo = { brand: 'devtools', model: 'iPhone 14', system: 'iOS 17.0', platform: 'ios', benchmarkLevel: 40 }

/** Theme, sizes, network and the other things a program asks its phone. */
export function createDevice(program: Program, device: Device) {
  const themeBell = bell<{ theme: string }>()
  const networkBell = bell<{ isConnected: boolean; networkType: string }>()
  const network = () => ({ isConnected: device.isOnline, networkType: device.isOnline ? 'wifi' : 'none' })
  const baseInfo = () => ({
    SDKVersion: '3.9.0',
    version: '8.0.56',
    language: 'zh_CN',
    enableDebug: false,
    host: { env: 'WeChat' },
    theme: device.theme,
    fontSizeSetting: 16 * device.fontSizeScaleFactor,
    fontSizeScaleFactor: device.fontSizeScaleFactor,
  })
  const everything = () => program.inside({ ...windowInfo, ...deviceInfo, ...baseInfo() })
  const menuButton = { left: 296, right: 383, top: 51, bottom: 83, width: 87, height: 32 }
  return {
    setTheme: (theme: Device['theme']) => {
      device.theme = theme
      themeBell.ring(program.inside({ theme }))
    },
    setOnline: (isOnline: boolean) => {
      device.isOnline = isOnline
      networkBell.ring(program.inside(network()))
    },
    wx: {
      getAppBaseInfo: () => program.inside(baseInfo()),
      getWindowInfo: () => program.inside(windowInfo),
      getDeviceInfo: () => program.inside(deviceInfo),
      getSystemInfoSync: everything,
      getSystemSetting: () => program.inside({ locationEnabled: true, wifiEnabled: true }),
      getAppAuthorizeSetting: () =>
        program.inside({ notificationAuthorized: 'authorized', albumAuthorized: 'authorized' }),
      getAccountInfoSync: () =>
        program.inside({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
      getMenuButtonBoundingClientRect: () => program.inside(menuButton),
      onThemeChange: themeBell.on,
      offThemeChange: themeBell.off,
      onNetworkStatusChange: networkBell.on,
      offNetworkStatusChange: networkBell.off,
      ...asynchronousAll(program, {
        getSystemInfo: everything,
        getNetworkType: network,
        getRandomValues: ({ length }) => ({
          randomValues: crypto.getRandomValues(new Uint8Array(Number(length))).buffer,
        }),
      }),
    },
  }
}
