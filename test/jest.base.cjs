const path = require('node:path');

const root = path.resolve(__dirname, '..');

/** Decorators as the server's compiler emits them; Nest reads constructor types at run time. */
const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    target: 'es2024',
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

module.exports = {
  root,
  project: (name, overrides) => ({
    displayName: name,
    rootDir: root,
    testEnvironment: 'node',
    transform: { '^.+\\.(ts|tsx)$': ['@swc/jest', swc] },
    moduleNameMapper: {
      '^@diem-cau/shared$': '<rootDir>/libs/shared/src/index.ts',
      '\\.(css|svg)$': '<rootDir>/test/support/style-stub.cjs',
    },
    modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
    ...overrides,
  }),
};
