/**
 * What @cloudbase/node-sdk brings along and a function of ours never calls, left out of the bundle or put off until
 * first use. A cold start reads, compiles and runs the whole bundle before it answers the first member, and two thirds
 * of the SDK are for other products. `npm run bench` measures the gain (DESIGN §7).
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** Never called by us: each is replaced by an object that says so when it is touched. */
const neverCalled = {
  '@cloudbase/ai': 'language models (and, below it, the SDK of the browser)',
  '@cloudbase/app': 'only names the languages of the above',
  'web-streams-polyfill': 'streams of the above',
  '@cloudbase/wx-cloud-client-sdk': 'data models and MySQL; we use documents. The SDK catches that it is missing',
  axios: 'asks the metadata server whether this is Tencent Cloud; inside a function the environment already tells',
}

/** Needed by rare calls only (files, tickets, proxies): required where they are used, not when the bundle loads. */
const onFirstUse = ['xml2js', 'form-data', 'jsonwebtoken', 'http-proxy-agent', 'https-proxy-agent']

const sdkFile = /node_modules[\\/]@cloudbase[\\/]node-sdk[\\/]dist[\\/].*\.js$/

/** `const x_1 = __importDefault(require("x"))` at the top becomes the same expression at each use of `x_1`. */
export function requireOnFirstUse(source, packages = onFirstUse) {
  return packages.reduce((text, name) => {
    const declaration = new RegExp(`^const (\\w+_\\d+) = ((?:__import\\w+\\()?require\\("${name}"\\)\\)?);$`, 'm')
    const found = declaration.exec(text)
    if (!found) return text
    const [line, variable, expression] = found
    return text.replace(line, '').replaceAll(new RegExp(`\\b${variable}\\b`, 'g'), expression)
  }, source)
}

function absent(name, reason) {
  return `module.exports = new Proxy({}, { get(_, key) {
  if (typeof key === 'symbol' || key === '__esModule' || key === 'default') return key === 'default' ? module.exports : undefined
  throw new Error(${JSON.stringify(`${name} is left out of this bundle: ${reason}`)})
} })`
}

/** The esbuild plugin. */
export function trimSdk() {
  const { version } = createRequire(import.meta.url)('@cloudbase/node-sdk/package.json')
  return {
    name: 'trim-sdk',
    setup(build) {
      const names = new RegExp(`^(${Object.keys(neverCalled).join('|')})$`)
      build.onResolve({ filter: names }, ({ path }) => ({ path, namespace: 'never-called' }))
      build.onLoad({ filter: /.*/, namespace: 'never-called' }, ({ path }) => ({
        contents: absent(path, neverCalled[path]),
        loader: 'js',
      }))
      build.onLoad({ filter: sdkFile }, async ({ path }) => {
        // Reads its own package.json from disk, where in a bundle a stranger's may lie.
        if (/utils[\\/]version\.js$/.test(path)) return { contents: `exports.version = '${version}'`, loader: 'js' }
        return { contents: requireOnFirstUse(await readFile(path, 'utf8')), loader: 'js' }
      })
    },
  }
}
