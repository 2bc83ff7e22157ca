export default definePageConfig({ navigationBarTitleText: '导入入群题' })
