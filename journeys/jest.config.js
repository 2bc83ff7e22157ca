/** Stories from end to end: on the compiled mini program (weapp/) and in a real browser (browser/). */
module.exports = {
  rootDir: '..',
  roots: ['<rootDir>/journeys'],
  testMatch: ['**/*.story.ts'],
  testEnvironment: 'node',
  testTimeout: 120_000,
  // Each file has an emulator of its own, and a browser or two.
  maxWorkers: 2,
}
