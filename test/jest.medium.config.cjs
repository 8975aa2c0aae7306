const { root, project } = require('./jest.base.cjs');

module.exports = {
  rootDir: root,
  testTimeout: 60_000,
  projects: [
    project('medium', {
      testMatch: ['<rootDir>/test/medium/**/*.spec.ts', '<rootDir>/test/tools/**/*.spec.{ts,mjs}'],
      globalSetup: '<rootDir>/test/support/postgres.setup.cjs',
      globalTeardown: '<rootDir>/test/support/postgres.teardown.cjs',
    }),
  ],
};
