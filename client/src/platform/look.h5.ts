/** The preview's look, from its address (`?textScale=1.4&theme=dark`) or as the person switcher keeps it. */
const TEXT_KEY = 'qunpu.preview.text-scale'
const THEME_KEY = 'qunpu.preview.theme'

export type Theme = 'system' | 'light' | 'dark'

const setting = (name: string, key: string): string | null =>
  new URLSearchParams(window.location.search).get(name) ?? window.localStorage.getItem(key)

export const withinReason = (scale: number): number =>
  Number.isFinite(scale) ? Math.min(1.6, Math.max(0.9, scale)) : 1

export const readTextScale = (): number => withinReason(Number(setting('textScale', TEXT_KEY) ?? 1))

export function readTheme(): Theme {
  const theme = setting('theme', THEME_KEY)
  return theme === 'dark' || theme === 'light' ? theme : 'system'
}

/** Keeps a look and begins the page anew in it. */
export function changeLook(look: { textScale?: number; theme?: Theme }): void {
  if (look.textScale !== undefined) window.localStorage.setItem(TEXT_KEY, String(look.textScale))
  if (look.theme !== undefined) window.localStorage.setItem(THEME_KEY, look.theme)
  const address = new URL(window.location.href)
  address.searchParams.delete('textScale')
  address.searchParams.delete('theme')
  window.history.replaceState(null, '', address)
  window.location.reload()
}
