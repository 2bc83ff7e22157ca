export default definePageConfig({ navigationBarTitleText: '排队的人' })
