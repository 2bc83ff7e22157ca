/** A module of the product with one line of its source taken away or turned round. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { compileFunction } from 'node:vm'
import { transformSync } from '@babel/core'
import type { Plot } from './simulate'

export interface Mutation {
  /** Which rule is broken. */
  readonly breaks: string
  /** The module, from `cloudfunctions/platform`. */
  readonly module: string
  readonly from: string
  readonly to: string
  /** The kind of schedule in which it shows, where an ordinary one seldom has the occasion. */
  readonly plot?: Partial<Plot>
  /** A harmless change that makes the occasion frequent. */
  readonly beside?: Mutation
}

type Run = (require: (name: string) => unknown, exports: object) => void

const platform = path.resolve(__dirname, '..')

export const pathOf = ({ module }: Mutation): string => path.resolve(platform, `${module}.ts`)

/** Compiles the module with its line changed; what it imports is taken from `load`, by absolute path or package name. */
export function mutantOf(mutation: Mutation, load: (name: string) => unknown): object {
  const filename = pathOf(mutation)
  const source = readFileSync(filename, 'utf8')
  if (source.split(mutation.from).length !== 2) {
    throw new Error(
      `${mutation.module}.ts has not exactly one "${mutation.from}": say anew how to break "${mutation.breaks}"`,
    )
  }
  const compiled = transformSync(source.replace(mutation.from, mutation.to), {
    filename,
    presets: [['@babel/preset-env', { targets: { node: '20' } }], '@babel/preset-typescript'],
    babelrc: false,
    configFile: false,
  })
  const require = (name: string) => load(name.startsWith('.') ? path.resolve(path.dirname(filename), name) : name)
  const exports = {}
  const run = compileFunction(compiled?.code ?? '', ['require', 'exports'], { filename }) as Run
  run(require, exports)
  return exports
}
