import { readdirSync } from 'node:fs'
import compileWxml from 'miniprogram-compiler/src/wcc'
import compileWxss from 'miniprogram-compiler/src/wcsc'

const maxBuffer = 64 * 1024 * 1024

const filesWith = (dist: string, ending: string) =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending))
    .sort()

const withoutEnding = (file: string) => file.replace(/\.\w+$/, '')

/** WeChat's WXML compiler (wcc) over the whole package; throws what it says. Gives the drawing functions by file. */
export function compileAllWxml(dist: string): string {
  return compileWxml(dist, filesWith(dist, '.wxml').map(withoutEnding), filesWith(dist, '.wxs'), { maxBuffer })
}

/** WeChat's WXSS compiler (wcsc) over the whole package; throws what it says. */
export function compileAllWxss(dist: string) {
  const compiled = compileWxss(dist, filesWith(dist, '.wxss').map(withoutEnding), { maxBuffer })
  if (compiled instanceof Error) throw compiled
  return compiled
}
