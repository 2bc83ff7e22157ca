import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { readAppJson } from './app-json'

const KB = 1024

/** DESIGN §7 for the main package; WeChat's limit for the others. */
export const mainLimitBytes = 700 * KB
/** What a visitor loads beside the main package: little (SPEC 2.2). */
export const arrivalLimitBytes = 80 * KB
export const subPackageLimitBytes = 2048 * KB
export const totalLimitBytes = 20 * 1024 * KB

export interface PackageSizes {
  readonly main: number
  readonly subPackages: Readonly<Record<string, number>>
}

/** Every byte of dist/weapp, in the package it is delivered with. */
export function packageSizes(dist: string): PackageSizes {
  const roots = readAppJson(dist).subPackages.map(({ root }) => `${root.replace(/^\/|\/$/g, '')}/`)
  const sizes: Record<string, number> = Object.fromEntries(roots.map((root) => [root, 0]))
  let main = 0
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const status = statSync(path.join(dist, file))
    if (!status.isFile()) continue
    const place = file.split(path.sep).join('/')
    const root = roots.find((candidate) => place.startsWith(candidate))
    if (root === undefined) main += status.size
    else sizes[root] = (sizes[root] ?? 0) + status.size
  }
  return { main, subPackages: sizes }
}
