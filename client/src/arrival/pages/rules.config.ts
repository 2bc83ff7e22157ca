export default definePageConfig({ navigationBarTitleText: '群规手册' })
