import { tidyText } from '../../../apps/server/src/common/text/plain-text.decorator';
import { createConference, type TestConference } from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';
import { fieldsOf } from './support/fields';
import { hostileStrings } from './support/hostile-strings';
import { requestedTexts } from './support/requested-texts';

/** `npm run hostile:texts` tries 2,000 of them in every field. */
const STRINGS = hostileStrings(Number(process.env['HOSTILE_TEXTS'] ?? 50));

/** What no database, document or terminal should meet: nothing of it can be seen. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Passwords may hold anything, and so may typed codes of exact length: they are hashed, and never shown or stored. */
const HASHED = /password$|^(PairByKeyDto|Pair\w+Dto)\./i;

let server: TestServer;
let conference: TestConference;

beforeAll(async () => {
  server = await startServer();
  conference = await createConference(server, { state: 'live', venues: 8 });
});
afterAll(() => server.stop());

it(`${STRINGS.length} hostile texts pass into no field of any request with something invisible`, async () => {
  const texts = requestedTexts().filter(({ name }) => !HASHED.test(name));
  expect(texts.length).toBeGreaterThan(60);
  const wrong: string[] = [];
  for (const { name, take } of texts) {
    for (const text of STRINGS) {
      const taken = await take(text);
      if (taken !== null && INVISIBLE.test(taken.replaceAll('\n', ''))) {
        wrong.push(`${name}: ${JSON.stringify(text.slice(0, 60))}`);
        break;
      }
    }
  }
  process.stdout.write(`texts: ${texts.length} fields, ${texts.length * STRINGS.length} tried\n`);
  expect(wrong).toEqual([]);
}, 3_600_000);

it(`${STRINGS.length} hostile texts sent to the server are refused, or kept as the letters they are`, async () => {
  const fields = Object.entries(await fieldsOf(server, conference));
  const wrong: string[] = [];
  for (const [name, field] of fields) {
    let taken = 0;
    for (const text of STRINGS) {
      const before = await field.stored();
      const refusal = await field.send(text);
      const after = await field.stored();
      if (refusal === null) taken += 1;
      const shown = `${name}: ${JSON.stringify(text.slice(0, 60))}`;
      if (refusal === 'INTERNAL' || refusal === 'UNAVAILABLE') wrong.push(`${shown} → ${refusal}`);
      if (refusal !== null && after !== before) wrong.push(`${shown} was refused and changed something`);
      if (refusal === null && after !== null && after !== tidyText(text)) {
        wrong.push(`${shown} was stored as ${JSON.stringify(after.slice(0, 60))}`);
      }
    }
    // A request that is always refused proves nothing.
    if (field.keeps && taken === 0) wrong.push(`${name} took nothing at all`);
  }
  process.stdout.write(
    `texts sent: ${fields.length} fields, ${fields.length * STRINGS.length}, ${wrong.length} wrong\n`,
  );
  expect(wrong).toEqual([]);
}, 3_600_000);
