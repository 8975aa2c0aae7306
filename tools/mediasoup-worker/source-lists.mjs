import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads every `name = [...]` and `name += [...]` of a meson file, so that a new version of mediasoup needs no new list. */
function readMesonList(file, name) {
  const text = readFileSync(file, 'utf8').replace(/#.*$/gm, '');
  const lists = [...text.matchAll(new RegExp(`\\b${name}\\s*\\+?=\\s*\\[([^\\]]*)\\]`, 'g'))];
  const entries = lists.flatMap(([, body]) => [...body.matchAll(/'([^']+)'/g)].map(([, entry]) => entry));
  if (entries.length === 0)
    throw new Error(`${file} has no list named ${name}. The recipe does not fit this version of mediasoup.`);
  return entries;
}

/** The worker's source files relative to `workerDir`. Of the two bandwidth estimators it takes libwebrtc's, meson's default. */
export function listSources(workerDir) {
  return [
    ...readMesonList(join(workerDir, 'meson.build'), 'common_sources'),
    'src/main.cpp',
    ...readMesonList(join(workerDir, 'deps/libwebrtc/meson.build'), 'libwebrtc_sources').map(
      (file) => `deps/libwebrtc/${file}`,
    ),
  ];
}

/** The FlatBuffers schemas relative to `workerDir`. */
export function listSchemas(workerDir) {
  return readMesonList(join(workerDir, 'fbs/meson.build'), 'flatbuffers_schemas').map(
    (file) => `fbs/${file}`,
  );
}
