/**
 * Taro's templates pass on only the attributes they know, and they know no aria-*. This plugin teaches them what a
 * screen reader needs, in the templates here and in the runtime beside this file: both must count alike.
 */
const path = require('node:path')
const attributes = require('./spoken-attributes.json')

const components = ['View', 'Text', 'Image', 'Button', 'Input', 'Textarea']

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      // The web knows aria-* by itself.
      if (!platform.template) return
      platform.template.mergeComponents(ctx, Object.fromEntries(components.map((name) => [name, { ...attributes }])))
      const runtime = path.resolve(__dirname, 'spoken-attributes-runtime.js').replaceAll('\\', '/')
      platform.runtimePath = [platform.runtimePath, runtime].flat()
    },
  })
}
