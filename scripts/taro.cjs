// Starts Taro's command line from the repository root with `client/` as the app, so that client/config and the root
// babel.config.js (read from the working directory) are both found: `node scripts/taro.cjs build --type weapp`.
const path = require('node:path')
const CLI = require('@tarojs/cli/dist/cli').default

const root = path.resolve(__dirname, '..')
process.chdir(root)
new CLI(path.resolve(root, 'client')).run()
