import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

/** The folder that holds client/, shared/ and package.json; Taro is always started from there. */
const root = process.cwd()

/** `shared/` lies outside the app's sources, so both platforms must be told to compile it. */
const outside = [path.resolve(root, 'shared')]

/** NutUI is drawn on a 375 canvas, our own styles on a 750 one. Taro copies this function into the client: old syntax only. */
function designWidth(input?: unknown): number {
  const file = typeof input === 'object' && input !== null && 'file' in input ? String(input.file) : ''
  return /[\\/]@nutui[\\/]/.test(file) ? 375 : 750
}

const pictureName = (file: string): string => file.replace('client/src/', '')

export default defineConfig<'webpack5'>(() => ({
  projectName: 'qunpu',
  date: '2026-11-24',
  designWidth,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  // Relative to client/, because that is Taro's app path.
  outputRoot: path.relative(
    path.resolve(root, 'client'),
    process.env.QUNPU_OUTPUT ?? path.resolve(root, 'dist', process.env.TARO_ENV ?? 'weapp'),
  ),
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // A stale cache costs more than it saves: scripts/build.mjs already skips a build whose content is unchanged.
  cache: { enable: false },
  plugins: [path.resolve(root, 'client/config/spoken-attributes.cjs')],
  defineConstants: {},
  copy: { patterns: [], options: {} },
  mini: {
    compile: { include: outside },
    postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false, config: {} } },
    miniCssExtractPluginOption: { ignoreOrder: true },
    optimizeMainPackage: { enable: true },
    // A picture stays in the sub-package whose folder it lies in.
    imageUrlLoaderOption: { name: pictureName },
  },
  h5: {
    compile: { include: outside },
    publicPath: '/',
    staticDirectory: 'static',
    htmlPluginOption: { favicon: path.resolve(root, 'client/config/favicon.svg') },
    esnextModules: ['@nutui'],
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      autoprefixer: { enable: true, config: {} },
      pxtransform: { enable: true, config: {} },
      cssModules: { enable: false, config: {} },
    },
  },
}))
