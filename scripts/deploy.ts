/** `npm run deploy -- --dry-run` tells, `npm run deploy -- --database` does: collections, indexes and permissions. */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { collections } from '../cloudfunctions/platform/indexes'
import { applyStep, databasePlan, describeStep, type Manager } from './database-plan'

/** Needed by whoever deploys and by nobody else: fetched then, not with every installation. */
const MANAGER = '@cloudbase/manager-node@5.6.5'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

function required(name: string): string {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`set ${name} (see README, "Deploy")`)
  return value
}

interface ManagerApp {
  readonly database: Manager['database']
  commonService(): { call(request: { Action: string; Param: unknown }): Promise<unknown> }
}

function connect(): Manager {
  const envId = required('CLOUDBASE_ENV')
  const keys = { secretId: required('CLOUDBASE_SECRET_ID'), secretKey: required('CLOUDBASE_SECRET_KEY') }
  const folder = path.resolve('.cache/deploy')
  mkdirSync(folder, { recursive: true })
  execFileSync('npm', ['install', '--prefix', folder, '--no-save', MANAGER], { stdio: 'inherit' })
  const fromFolder = createRequire(path.join(folder, 'package.json'))
  const CloudBase = fromFolder('@cloudbase/manager-node') as new (config: unknown) => ManagerApp
  const app = new CloudBase({ ...keys, envId })
  return {
    database: app.database,
    setPermission: (collection, level) =>
      app.commonService().call({
        Action: 'ModifyDatabaseACL',
        Param: { EnvId: envId, CollectionName: collection, AclTag: level },
      }),
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' }, database: { type: 'boolean' } } })
  const steps = databasePlan(collections)
  if (values['dry-run'] === true || values.database !== true) {
    say('What `npm run deploy -- --database` would do; nothing is changed now:')
    for (const step of steps) say(`  ${describeStep(step)}`)
    return
  }
  const manager = connect()
  for (const step of steps) say(`${describeStep(step)}: ${await applyStep(manager, step)}`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
