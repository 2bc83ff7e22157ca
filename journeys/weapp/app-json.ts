import { readFileSync } from 'node:fs'
import path from 'node:path'

interface SubPackage {
  readonly root: string
  readonly pages: readonly string[]
  readonly independent?: boolean
}

interface TabBar {
  readonly custom?: boolean
  readonly list: readonly { readonly pagePath: string; readonly text: string }[]
}

/** The parts of a compiled app.json that the harness and the size law read. */
export interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages: readonly SubPackage[]
  readonly tabBar?: TabBar
}

/** Reads app.json; WeChat takes `subPackages` and `subpackages` alike. */
export function readAppJson(dist: string): AppJson {
  const json = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppJson & { subpackages?: SubPackage[] }
  return { ...json, subPackages: json.subPackages ?? json.subpackages ?? [] }
}

/** Every page of the program, sub-packages included. */
export const pagesOf = ({ pages, subPackages }: AppJson): string[] => [
  ...pages,
  ...subPackages.flatMap((subPackage) => subPackage.pages.map((page) => path.posix.join(subPackage.root, page))),
]
