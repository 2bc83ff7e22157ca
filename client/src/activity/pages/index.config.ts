export default definePageConfig({ navigationBarTitleText: '大家在做', enablePullDownRefresh: false })
