const { root, project } = require('./jest.base.cjs');

module.exports = {
  rootDir: root,
  testTimeout: 300_000,
  projects: [project('e2e', { testMatch: ['<rootDir>/test/e2e/**/*.spec.ts'] })],
};
