// One Babel for two readers: Taro's webpack build of the client, and Jest on this machine's Node.
module.exports = (api) => {
  const underTest = api.env('test')
  api.cache.using(() => String(underTest))
  if (underTest) {
    return {
      presets: [
        ['@babel/preset-env', { targets: { node: '20' } }],
        ['@babel/preset-react', { runtime: 'automatic' }],
        '@babel/preset-typescript',
      ],
    }
  }
  return { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false }]] }
}
