export default definePageConfig({ navigationBarTitleText: '问答与活动' })
