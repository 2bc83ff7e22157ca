import { register as registerRequire } from 'tsx/cjs/api'
import { register as registerImport } from 'tsx/esm/api'

/** Runs a TypeScript file inside this very process, so that one kill ends it and one signal reaches it. */
export async function runTypeScript(url) {
  registerRequire()
  registerImport()
  return import(url)
}
