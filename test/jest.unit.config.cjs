const { root, project } = require('./jest.base.cjs');

module.exports = {
  rootDir: root,
  projects: [
    project('unit', { testMatch: ['<rootDir>/apps/server/src/**/*.spec.ts', '<rootDir>/libs/**/*.spec.ts'] }),
    project('web', {
      testMatch: ['<rootDir>/apps/web/src/**/*.spec.{ts,tsx}'],
      testEnvironment: '<rootDir>/test/support/jsdom-environment.cjs',
      setupFilesAfterEnv: ['<rootDir>/test/support/all-errors.ts'],
    }),
  ],
};
