/** Unit and handler tests. Journeys (browser, compiled mini program) have their own runner in journeys/. */
module.exports = {
  testEnvironment: 'node',
  roots: [
    '<rootDir>/shared',
    '<rootDir>/cloudfunctions',
    '<rootDir>/emulator',
    '<rootDir>/client',
    '<rootDir>/scripts',
  ],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transformIgnorePatterns: ['/node_modules/(?!(mingo|dayjs/esm)/)'],
  maxWorkers: 2,
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  testTimeout: 30_000,
}
