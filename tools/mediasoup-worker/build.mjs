import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFileAtomically } from '../bootstrap/atomic-file.mjs';
import { run } from '../bootstrap/run.mjs';
import { compileAll, makeOnce, runCompiler } from './compile.mjs';
import { dtlsTransportSource, patchDtlsTransport } from './patch-dtls.mjs';
import { listSchemas, listSources } from './source-lists.mjs';

const recipeInclude = fileURLToPath(new URL('include', import.meta.url));

const libraries = [
  'uv',
  'ssl',
  'crypto',
  'srtp2',
  'absl_strings',
  'absl_throw_delegate',
  'absl_bad_optional_access',
  'absl_raw_logging_internal',
  'pthread',
];

/** What the build needs from Debian or Ubuntu. */
export const buildPackages = [
  'g++',
  'flatbuffers-compiler',
  'libflatbuffers-dev',
  'libabsl-dev',
  'libuv1-dev',
  'libssl-dev',
  'libsrtp2-dev',
];

/**
 * Builds the worker from the source in mediasoup's npm package with the system's libraries, because its own build fetches
 * sources from the internet, which many data centres do not let through. `buildDir` must be this build's own: what an
 * interrupted run left in it is used again.
 *
 * @returns the path of the finished program in `buildDir`
 */
export async function buildWorker(workerDir, buildDir) {
  mkdirSync(buildDir, { recursive: true });
  const generated = join(buildDir, 'generated');
  await generateSchemas(workerDir, join(generated, 'FBS'));

  const patched = join(buildDir, 'patched', 'DtlsTransport.cpp');
  writeFileAtomically(
    patched,
    patchDtlsTransport(readFileSync(join(workerDir, dtlsTransportSource), 'utf8')),
  );

  const flags = compilerFlags(workerDir, generated);
  const precompiled = join(buildDir, 'precompiled.hpp');
  writeFileAtomically(precompiled, readFileSync(join(recipeInclude, 'precompiled.hpp')));
  await makeOnce(`${precompiled}.gch`, (unfinished) =>
    runCompiler([...flags, '-x', 'c++-header', precompiled, '-o', unfinished]),
  );

  const units = listSources(workerDir).map((source) => ({
    name: source,
    file: source === dtlsTransportSource ? patched : join(workerDir, source),
  }));
  const objects = await compileAll(units, join(buildDir, 'objects'), ['-include', precompiled, ...flags]);

  const program = join(buildDir, 'mediasoup-worker');
  await makeOnce(program, (unfinished) =>
    runCompiler([
      ...objects,
      '-pie',
      '-s',
      '-Wl,-z,relro,-z,now',
      ...libraries.map((name) => `-l${name}`),
      '-o',
      unfinished,
    ]),
  );
  chmodSync(program, 0o755);
  return program;
}

function generateSchemas(workerDir, outputDir) {
  const style = [
    '--cpp',
    '--cpp-field-case-style',
    'lower',
    '--reflect-names',
    '--scoped-enums',
    '--filename-suffix',
    '',
  ];
  const schemas = listSchemas(workerDir).map((schema) => join(workerDir, schema));
  return makeOnce(outputDir, (unfinished) => run('flatc', [...style, '-o', `${unfinished}/`, ...schemas]));
}

function compilerFlags(workerDir, generated) {
  const endianness = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 'LITTLE' : 'BIG';
  const includes = [
    recipeInclude,
    generated,
    join(generated, 'FBS'),
    join(workerDir, 'include'),
    join(workerDir, 'deps/libwebrtc'),
    join(workerDir, 'deps/libwebrtc/libwebrtc'),
  ];
  return [
    '-std=c++20',
    '-O2',
    '-w',
    '-fPIE',
    '-fstack-protector-strong',
    '-D_FORTIFY_SOURCE=2',
    '-DNDEBUG',
    `-DMS_${endianness}_ENDIAN`,
    '-DMS_EXECUTABLE',
    '-DFLATBUFFERS_LOCALE_INDEPENDENT=1',
    ...includes.map((folder) => `-I${folder}`),
  ];
}
