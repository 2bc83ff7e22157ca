/**
 * The preview in a real browser, at a phone's size. An error in the console, an uncaught exception or a failed request
 * fails the story when the phone is put away.
 *
 *     const phone = await openPhone({ url: community.url, person: 'sample-silver', dark: true })
 *     await phone.tap('签到')
 *     await phone.picture('checked-in')
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { drawnPicture } from '../drawn-picture'

export interface PhoneOptions {
  /** Where the emulator serves the preview. */
  readonly url: string
  /** The openid it is shown to; a new visitor unless told. */
  readonly person?: string
  readonly dark?: boolean
  /** 1.4 is WeChat's care mode. */
  readonly textScale?: number
  /** The hash route to begin at, e.g. `/points/pages/statement`. */
  readonly route?: string
  readonly size?: { readonly width: number; readonly height: number }
}

export type BrowserPhone = Awaited<ReturnType<typeof openPhone>>

const screenshots = path.resolve(__dirname, '../screenshots')
const phoneSize = { width: 390, height: 844 }
const patienceMs = 10_000

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage'],
]

function browserPath(): string {
  const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', chromium.executablePath()]
  const found = places.find((place) => place !== undefined && existsSync(place))
  if (found === undefined) throw new Error('no Chromium: `npm test` installs one, or set CHROMIUM_PATH')
  return found
}

let browser: Promise<Browser> | undefined

/** One browser for all phones of a file; it is closed with the last of them. */
const sharedBrowser = () => {
  browser ??= chromium.launch({ executablePath: browserPath(), args: flags, headless: true })
  return browser
}

/** For `afterAll`. */
export async function closeBrowser() {
  const running = browser
  browser = undefined
  await (await running)?.close()
}

function addressOf({ url, person, textScale, route }: PhoneOptions): string {
  const address = new URL(url)
  if (person !== undefined) address.searchParams.set('openid', person)
  if (textScale !== undefined) address.searchParams.set('textScale', String(textScale))
  if (route !== undefined) address.hash = route
  return address.href
}

/** What went wrong on the page without anybody seeing it. */
function listenForErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.stack ?? error.message}`))
  page.on('requestfailed', (request) => {
    // A page that is left stops its own requests.
    const reason = request.failure()?.errorText ?? ''
    if (reason !== 'net::ERR_ABORTED') errors.push(`request: ${request.url()} ${reason}`)
  })
  return errors
}

/** Opens the preview as somebody, on a phone of one's own (nothing is shared with another phone). */
export async function openPhone(options: PhoneOptions) {
  const context = await (await sharedBrowser()).newContext({
    viewport: options.size ?? phoneSize,
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: options.dark === true ? 'dark' : 'light',
  })
  context.setDefaultTimeout(patienceMs)
  const page = await context.newPage()
  const errors = listenForErrors(page)
  await page.goto(addressOf(options), { waitUntil: 'load' })
  return { page, errors, ...gestures(page, context, errors) }
}

function gestures(page: Page, context: BrowserContext, errors: string[]) {
  // Taro keeps the pages below the top one in the document, hidden.
  const named = (name: string) =>
    page
      .getByRole('button', { name, exact: true })
      .or(page.getByLabel(name, { exact: true }))
      .or(page.getByText(name, { exact: true }))
      .filter({ visible: true })
  const seen = (words: string) => page.getByText(words).filter({ visible: true }).first()
  return {
    tap: (name: string) => named(name).first().tap(),
    /** Taro's input is an element of its own around the browser's. */
    type: (name: string, words: string) =>
      page
        .getByLabel(name)
        .or(page.getByPlaceholder(name))
        .filter({ visible: true })
        .first()
        .locator('input, textarea')
        .fill(words),
    /** Taps what opens the browser's file chooser, and chooses this file there. */
    chooseFile: async (name: string, file: { readonly name: string; readonly content: Buffer }) => {
      const chooser = page.waitForEvent('filechooser')
      await named(name).first().tap()
      await (await chooser).setFiles({ name: file.name, mimeType: 'text/plain', buffer: file.content })
    },
    /** Taps what keeps a file, and gives what the browser has downloaded. */
    keepFile: async (name: string) => {
      const download = page.waitForEvent('download')
      await named(name).first().tap()
      const kept = await download
      return { name: kept.suggestedFilename(), content: readFileSync(await kept.path()) }
    },
    see: (words: string) => seen(words).waitFor({ state: 'visible' }),
    seeNoMore: (words: string) => seen(words).waitFor({ state: 'hidden' }),
    /** The next time the page asks for pictures it gets this many. */
    willChoose: (count: number) =>
      page.once('filechooser', (chooser) => {
        const pictures = Array.from({ length: count }, (_, number) => ({
          ...{ name: `${number}.png`, mimeType: 'image/png', buffer: drawnPicture(number) },
        }))
        void chooser.setFiles(pictures)
      }),
    /** Everything one can read, line by line. */
    // biome-ignore lint/performance/useDomNodeTextContent: hidden pages are not to be read
    texts: async () => (await page.locator('body').innerText()).split('\n').filter((line) => line.trim() !== ''),
    /** Goes to a hash route as a link would. */
    go: (route: string) => page.evaluate((hash) => location.assign(`#${hash}`), route),
    /** Elements wider than the screen: the sign of a text that does not hold. */
    overflowing: () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1),
    /** A picture for people, `journeys/screenshots/<name>.png`, with fonts loaded and motion at its end. */
    picture: async (name: string) => {
      mkdirSync(screenshots, { recursive: true })
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      await page.screenshot({ path: path.join(screenshots, `${name}.png`), animations: 'disabled' })
    },
    goOffline: (isOffline: boolean) => context.setOffline(isOffline),
    /** Puts the phone away. A story whose page had an error has failed. */
    close: async () => {
      await context.close()
      if (errors.length > 0) throw new Error(`the page had errors:\n${errors.join('\n')}`)
    },
  }
}
