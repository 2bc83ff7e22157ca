export default defineAppConfig({
  // Tab pages live in the main package; everything else in the sub-package of its capability.
  pages: ['today/pages/index', 'me/pages/index', 'manage/pages/index'],
  subPackages: [
    // The way in: what a visitor loads beside the main package.
    { root: 'arrival', pages: ['pages/look', 'pages/rules', 'pages/test', 'pages/welcome'] },
    { root: 'points', pages: ['pages/statement', 'pages/leaderboard'] },
    { root: 'badges', pages: ['pages/index'] },
    { root: 'messages', pages: ['pages/index'] },
    { root: 'referral', pages: ['pages/index'] },
    { root: 'membership', pages: ['pages/profile', 'pages/my-data', 'pages/claim'] },
    {
      root: 'operator',
      pages: [
        'membership/pages/list',
        'membership/pages/member',
        'points/pages/waiting',
        'points/pages/proof',
        'referral/pages/held',
        'checkin/pages/switch',
        'community/pages/settings',
        'audit/pages/list',
      ],
    },
  ],
  tabBar: {
    // Drawn by us (app/TabBar.tsx): 管理 is for operators only.
    custom: true,
    color: '#7d8a82',
    selectedColor: '#2b8453',
    backgroundColor: '#ffffff',
    list: [
      { pagePath: 'today/pages/index', text: '今日' },
      { pagePath: 'me/pages/index', text: '我的' },
      { pagePath: 'manage/pages/index', text: '管理' },
    ],
  },
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '群圃',
    navigationBarTextStyle: '@navigationText',
    navigationBarBackgroundColor: '@paper',
    backgroundColor: '@paper',
    backgroundColorTop: '@paper',
    backgroundColorBottom: '@paper',
    backgroundTextStyle: '@pullDown',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
})
