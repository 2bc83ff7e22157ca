import { asynchronousAll, type Program, WxFailure, type WxOptions } from './api'

/** An entry of WeChat's own address list. */
export interface ChosenAddress {
  readonly userName: string
  readonly telNumber: string
  readonly provinceName: string
  readonly cityName: string
  readonly countyName: string
  readonly detailInfo: string
  readonly postalCode: string
}

/** What the phone showed and what the person will answer next. */
export interface Dialogs {
  readonly toasts: string[]
  /** Questions asked by showModal, `title：content`. */
  readonly modals: string[]
  readonly actionSheets: string[][]
  /** The answer to the next question; "yes" unless told. */
  nextModal: { readonly confirm: boolean; readonly content?: string }
  /** The line chosen on the next action sheet; undefined closes it. */
  nextActionSheet: number | undefined
  /** What the next scan reads. */
  nextScan: string | undefined
  /** The address chosen next from WeChat's list; undefined closes the list. */
  nextAddress: ChosenAddress | undefined
  /** The file chosen next from a chat; undefined closes the list of chats. */
  nextFile: { readonly name: string; readonly content: Buffer } | undefined
  /** Files of the phone by their temporary place. */
  readonly files: Map<string, Buffer>
  /** WeChat's privacy consent: given before, or how it is answered when it is asked for. */
  privacy: 'given' | 'agrees' | 'refuses'
  /** How often it was asked for. */
  privacyAsked: number
  /** How the next request for subscribe messages is answered. */
  nextSubscription: 'accept' | 'reject'
  clipboard: string
  /** Documents that were opened to be read or sent on. */
  readonly documents: { readonly name: string; readonly content: Buffer }[]
  title: string
  /** Pictures that were kept in the phone's album. */
  readonly album: string[]
  /** May pictures be kept there? */
  mayKeepPictures: boolean
  /** What the album gives when the program next asks for pictures; nothing cancels. */
  readonly nextPictures: Buffer[]
}

export const createDialogs = (): Dialogs => ({
  toasts: [],
  modals: [],
  actionSheets: [],
  nextModal: { confirm: true },
  nextActionSheet: undefined,
  nextScan: undefined,
  nextAddress: undefined,
  nextFile: undefined,
  files: new Map(),
  privacy: 'given',
  privacyAsked: 0,
  nextSubscription: 'accept',
  clipboard: '',
  documents: [],
  title: '',
  album: [],
  mayKeepPictures: true,
  nextPictures: [],
})

/** The phone's files by their temporary places: read, or put there. */
export const filesOf = ({ files }: Dialogs) => ({
  fileAt: (place: string) => files.get(place),
  keepFile: (content: Buffer): string => {
    const place = `wxfile://tmp_${files.size}.png`
    files.set(place, content)
    return place
  },
})

const nothing = () => ({})

/** Effects that leave no trace a story could tell. */
const silent = [
  ...[
    'hideToast',
    'showLoading',
    'hideLoading',
    'setNavigationBarColor',
    'setBackgroundColor',
    'setBackgroundTextStyle',
  ],
  ...['setTabBarStyle', 'setTabBarItem', 'setTabBarBadge', 'removeTabBarBadge', 'showTabBarRedDot', 'hideTabBarRedDot'],
  ...['showTabBar', 'hideTabBar', 'vibrateShort', 'vibrateLong', 'previewImage', 'hideKeyboard'],
  ...[
    'showShareMenu',
    'hideShareMenu',
    'updateShareMenu',
    'pageScrollTo',
    'stopPullDownRefresh',
    'startPullDownRefresh',
  ],
  ...['hideHomeButton', 'showNavigationBarLoading', 'hideNavigationBarLoading', 'authorize', 'loadFontFace'],
  ...['openPrivacyContract', 'setKeepScreenOn', 'preloadSubpackage'],
]

/** Everything that talks to the person holding the phone. */
export function createDialogFunctions(program: Program, dialogs: Dialogs) {
  const subscription = ({ tmplIds }: WxOptions) =>
    Object.fromEntries((tmplIds as string[]).map((id) => [id, dialogs.nextSubscription]))
  return asynchronousAll(program, {
    ...Object.fromEntries(silent.map((name) => [name, nothing])),
    showToast: ({ title }) => void dialogs.toasts.push(String(title)),
    showModal: ({ title, content, editable }) => {
      dialogs.modals.push([title, content].filter((words) => words !== undefined && words !== '').join('：'))
      const { confirm, content: written } = dialogs.nextModal
      return { confirm, cancel: !confirm, ...(editable === true ? { content: written ?? '' } : {}) }
    },
    showActionSheet: ({ itemList }) => {
      dialogs.actionSheets.push([...(itemList as string[])])
      if (dialogs.nextActionSheet === undefined) throw new WxFailure('cancel')
      return { tapIndex: dialogs.nextActionSheet }
    },
    setNavigationBarTitle: ({ title }) => {
      dialogs.title = String(title)
    },
    setClipboardData: ({ data }) => {
      dialogs.clipboard = String(data)
    },
    getClipboardData: () => ({ data: dialogs.clipboard }),
    scanCode: () => {
      if (dialogs.nextScan === undefined) throw new WxFailure('cancel')
      return { result: dialogs.nextScan, scanType: 'QR_CODE' }
    },
    chooseAddress: () => {
      if (dialogs.nextAddress === undefined) throw new WxFailure('cancel')
      return { ...dialogs.nextAddress, nationalCode: '330106' }
    },
    chooseMessageFile: () => {
      const { nextFile: file, files } = dialogs
      if (file === undefined) throw new WxFailure('cancel')
      const place = `wxfile://tmp_${files.size}/${file.name}`
      files.set(place, file.content)
      return { tempFiles: [{ name: file.name, size: file.content.length, path: place, type: 'file', time: 0 }] }
    },
    saveImageToPhotosAlbum: ({ filePath }) => {
      if (!dialogs.mayKeepPictures) throw new WxFailure('auth deny')
      dialogs.album.push(String(filePath))
    },
    openSetting: () => ({ authSetting: { 'scope.writePhotosAlbum': dialogs.mayKeepPictures } }),
    requestSubscribeMessage: subscription,
    getSetting: () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true } }),
    getPrivacySetting: () => ({
      needAuthorization: dialogs.privacy !== 'given',
      privacyContractName: '《隐私保护指引》',
    }),
    requirePrivacyAuthorize: () => {
      dialogs.privacyAsked += 1
      if (dialogs.privacy === 'refuses') throw new WxFailure('privacy permission is not authorized', { errno: 104 })
      dialogs.privacy = 'given'
    },
    login: () => ({ code: 'login-code' }),
  })
}
