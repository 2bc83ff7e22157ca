export default definePageConfig({ navigationBarTitleText: '社群定位' })
