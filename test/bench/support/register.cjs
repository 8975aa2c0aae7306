const { readFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { transformSync } = require('@swc/core');
const { root, project } = require('../../jest.base.cjs');

const [, swc] = project('bench', {}).transform['^.+\\.(ts|tsx)$'];
const shared = path.join(root, 'libs/shared/src/index.ts');

/** Benches load the server's own sources, compiled as the tests compile them. */
require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...swc, swcrc: false, filename });
  module._compile(code, filename);
};

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  return request === '@diem-cau/shared' ? shared : resolve.call(this, request, ...rest);
};
