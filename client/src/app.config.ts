export default defineAppConfig({
  pages: ['today/pages/index'],
  window: { navigationBarTitleText: '群圃', navigationBarBackgroundColor: '#ffffff', navigationBarTextStyle: 'black' },
})
