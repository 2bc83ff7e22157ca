import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as ci from 'miniprogram-ci'
import { pagesOf, readAppJson } from './app-json'

interface Checks {
  readonly Project: new (options: Record<string, unknown>) => unknown
  readonly DefaultProjectAttr: unknown
  readonly getAppJSON: (project: unknown) => Promise<unknown>
  readonly getPageJSON: (project: unknown, page: { miniprogramRoot: string; pagePath: string }) => Promise<unknown>
}

// Exported by the package, absent from its types.
const checks = ci as unknown as Checks
const miniprogramRoot = 'weapp/'

/**
 * WeChat's own checks of app.json, theme.json and every page's json, without WeChat: the limits that its server would
 * tell are given, and no key is needed because nothing is uploaded. Rejects with WeChat's words.
 */
export async function validateJson(dist: string) {
  const projectPath = mkdtempSync(path.join(tmpdir(), 'qunpu-package-'))
  try {
    cpSync(dist, path.join(projectPath, miniprogramRoot), { recursive: true })
    const config = { appid: 'touristappid', miniprogramRoot, compileType: 'miniprogram', setting: {} }
    writeFileSync(path.join(projectPath, 'project.config.json'), JSON.stringify(config))
    const project = new checks.Project({
      appid: config.appid,
      type: 'miniProgram',
      projectPath,
      privateKey: 'nothing is uploaded',
      attr: () => Promise.resolve(checks.DefaultProjectAttr),
    })
    await checks.getAppJSON(project)
    for (const pagePath of pagesOf(readAppJson(dist))) await checks.getPageJSON(project, { miniprogramRoot, pagePath })
  } finally {
    rmSync(projectPath, { recursive: true, force: true })
  }
}
