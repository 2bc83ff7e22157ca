import path from 'node:path'
import { parseArgs } from 'node:util'
import { accept, type Refused, refuse } from '../shared/outcome'
import type { Database } from './database/database'
import type { Sample } from './sample-once'
import type { EmulatorOptions } from './server'
import type { Files } from './storage/files'

export const usage =
  'usage: npm run local -- [--port 8787] [--data .local/data] [--sample none|lively] [--web DIR] [--functions DIR] [--contract FILE]'

const flags = {
  port: { type: 'string', default: '8787' },
  data: { type: 'string', default: path.join('.local', 'data') },
  sample: { type: 'string', default: 'none' },
  web: { type: 'string' },
  functions: { type: 'string', default: path.join('dist', 'functions') },
  contract: { type: 'string', default: path.join('dist', 'contract.json') },
} as const

interface SampleModule {
  loadSample(database: Database, now: number, files: Files, addressKeys: string): Promise<void>
}

/** Loaded only when it is asked for: an empty community needs none of it. */
const lively: Sample = {
  name: 'lively',
  async load(database, now, files, addressKeys) {
    const file: string = './sample/load.ts'
    const { loadSample } = (await import(file)) as SampleModule
    await loadSample(database, now, files, addressKeys)
  },
}

const bad = (detail: string): Refused<'usage'> & { readonly detail: string } => ({ ...refuse('usage'), detail })

/** Reads the command line, or says what is wrong with it. */
export const readLocalOptions = (words: readonly string[]) => {
  try {
    const { values } = parseArgs({ args: [...words], options: flags, strict: true, allowPositionals: false })
    const port = Number(values.port)
    if (!/^\d{1,5}$/.test(values.port) || port > 65_535) return bad(`--port must be 0 to 65535, not ${values.port}`)
    if (values.sample !== 'none' && values.sample !== 'lively')
      return bad(`--sample must be none or lively, not ${values.sample}`)
    const options: EmulatorOptions = {
      port,
      directory: values.data,
      functionsDirectory: values.functions,
      contractFile: values.contract,
      ...(values.sample === 'lively' ? { sample: lively } : {}),
      ...(values.web === undefined ? {} : { webDirectory: values.web }),
    }
    return accept(options)
  } catch (error) {
    return bad(error instanceof Error ? error.message : String(error))
  }
}
