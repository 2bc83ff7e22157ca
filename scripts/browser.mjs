/** A Chromium with Chinese letters for the stories in the browser. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { say } from './progress.mjs'
import { root } from './root.mjs'

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

function installed() {
  const { chromium } = createRequire(import.meta.url)('playwright-core')
  return [process.env.CHROMIUM_PATH, ...usualPlaces, chromium.executablePath()].find((file) => file && existsSync(file))
}

const hasChineseFont = () => {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  return status !== 0 || stdout.trim() !== ''
}

const canUseApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && existsSync('/etc/debian_version')

function apt(...words) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', words, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] })
}

function installWithApt() {
  say('installing chromium and fonts-noto-cjk (about a minute) …')
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
}

function installWithPlaywright() {
  say('downloading chromium …')
  execFileSync(process.execPath, [path.join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** The browser's path; installs one where there is none. */
export function ensureBrowser() {
  const found = installed()
  if (found && (hasChineseFont() || !canUseApt())) return found
  const ways = canUseApt() ? [installWithApt, installWithPlaywright] : [installWithPlaywright]
  for (const install of ways) {
    try {
      install()
    } catch (error) {
      say(`${install.name}: ${error.message}`)
    }
    const browser = installed()
    if (browser) return browser
  }
  throw new Error('no Chromium: install one, or set CHROMIUM_PATH')
}
