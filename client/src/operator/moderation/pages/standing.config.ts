export default definePageConfig({ navigationBarTitleText: '提醒与禁言' })
