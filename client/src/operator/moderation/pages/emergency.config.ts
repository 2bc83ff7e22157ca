export default definePageConfig({ navigationBarTitleText: '紧急停写' })
