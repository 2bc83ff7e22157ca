export default definePageConfig({ navigationBarTitleText: '签到开关' })
