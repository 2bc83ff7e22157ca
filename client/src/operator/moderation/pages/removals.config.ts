export default definePageConfig({ navigationBarTitleText: '请出群聊' })
