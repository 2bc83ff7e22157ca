export default definePageConfig({ navigationBarTitleText: '认领社群' })
