export default definePageConfig({ navigationBarTitleText: '发展阶段' })
