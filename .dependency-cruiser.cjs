/**
 * Who may import whom. Each law is proven in scripts/import-law.test.ts by a tiny tree that breaks it.
 * A type-only import counts too (tsPreCompilationDeps), except where a law says otherwise.
 */
const test = '\\.(test|story)\\.tsx?$'

/** Common ground: every slice may use these three. */
const common = 'points|membership|activity'

/**
 * `today` and `manage` are meeting places like the entrypoints: one call paints what every capability has; nobody imports
 * them.
 *
 * A slice is a capability's folder; slices of one layer do not know each other.
 */
const slicesApart = (name, from, allowed, exempt) => ({
  name,
  severity: 'error',
  comment: 'Capabilities meet in the function lists, in shared/reactions.ts and in the app shell, never in each other.',
  from: { path: from.slice, ...(exempt ? { pathNot: exempt } : {}) },
  to: { path: from.anySlice, pathNot: allowed },
})

module.exports = {
  forbidden: [
    {
      name: 'shared-stands-alone',
      severity: 'error',
      comment: 'What both sides know can do no I/O: shared imports itself and valibot; dayjs has its own law.',
      from: { path: '^shared/', pathNot: test },
      to: { pathNot: ['^shared/', 'node_modules/valibot/', 'node_modules/dayjs/'] },
    },
    {
      name: 'dayjs-has-one-home',
      severity: 'error',
      comment: 'A day is the community’s day; shared/time.ts is the only place that counts days.',
      from: { path: '^shared/', pathNot: '^shared/time\\.ts$' },
      to: { path: 'node_modules/dayjs/' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'A rule decides on values: no schema runs in it. The types that a schema gives are welcome.',
      from: { path: '^shared/.*rules[^/]*\\.ts$', pathNot: test },
      to: {
        path: ['node_modules/valibot/', '(^|/)contracts?\\.ts$', '(^|/)settings?\\.ts$', '^(node:)?(crypto|timers)'],
        dependencyTypesNot: ['type-only', 'type-import'],
      },
    },
    {
      name: 'client-knows-no-server',
      severity: 'error',
      comment: 'client/src/platform/call.ts is the only door to the cloud.',
      from: { path: '^client/' },
      to: { path: '^(cloudfunctions|emulator)/' },
    },
    {
      name: 'server-knows-no-client',
      severity: 'error',
      comment: 'The functions are deployed alone; the emulator is never part of a bundle.',
      from: { path: '^cloudfunctions/' },
      to: { path: '^(client|emulator)/' },
    },
    {
      name: 'emulator-knows-no-client',
      severity: 'error',
      comment: 'The emulator may read cloudfunctions (indexes) and shared; it serves a built client as files.',
      from: { path: '^emulator/' },
      to: { path: '^client/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle has no beginning to read from.',
      from: {},
      to: { circular: true },
    },
    slicesApart(
      'slices-apart-in-shared',
      { slice: '^shared/([^/]+)/', anySlice: '^shared/[^/]+/' },
      `^shared/($1|${common})/`,
      `^shared/today/|${test}`,
    ),
    slicesApart(
      'slices-apart-in-cloudfunctions',
      { slice: '^cloudfunctions/([^/]+)/', anySlice: '^cloudfunctions/[^/]+/' },
      `^cloudfunctions/($1|${common}|platform)/`,
      `^cloudfunctions/(entrypoints|today|manage)/|${test}`,
    ),
    slicesApart(
      'slices-apart-in-client',
      // operator/<capability> holds a capability's pages of the management tab.
      { slice: '^client/src/(operator/|)([^/]+)/', anySlice: '^client/src/[^/]+/' },
      `^client/src/($1)?($2|${common}|ui|platform)/`,
      `^client/src/(app|today|arrival|circle|custom-tab-bar)/|${test}`,
    ),
    {
      name: 'late-files-come-late',
      severity: 'error',
      comment:
        'What is heavy and rarely needed is imported where it is used (scripts/late-files.mjs), so no cold start waits for it.',
      from: { pathNot: test },
      to: { path: '\\.late\\.ts$', dependencyTypesNot: ['dynamic-import', 'type-only', 'type-import'] },
    },
    {
      name: 'one-door-to-the-database',
      severity: 'error',
      comment:
        'platform/cloudbase.ts closes the traps of the SDK (DESIGN §1). ESLint keeps `.database()` out of the others.',
      from: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/platform/(cloudbase|files|serve|wechat)\\b' },
      to: { path: ['node_modules/@cloudbase/', '^@cloudbase/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.cache|\\.local|journeys/screenshots)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'] },
  },
}
