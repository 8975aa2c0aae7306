import { tidyText } from '../../../apps/server/src/common/text/plain-text.decorator';
import { createConference, type TestConference } from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';
import { fieldsOf } from './support/fields';
import { hostileStrings } from './support/hostile-strings';
import { textFieldNames, type TextField } from './support/text-fields';

/** `npm run hostile:texts` tries 2,000 of them in every field. */
const STRINGS = hostileStrings(Number(process.env['HOSTILE_TEXTS'] ?? 50));

let server: TestServer;
let conference: TestConference;
let fields: Record<string, TextField>;

beforeAll(async () => {
  server = await startServer();
  conference = await createConference(server, { state: 'live' });
  fields = await fieldsOf(server, conference);
});
afterAll(() => server.stop());

it('every text that a request may carry is tried', () => {
  expect(Object.keys(fields).sort()).toEqual(textFieldNames());
});

it(`${STRINGS.length} hostile texts in each field are refused, or kept as the letters they are`, async () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const [name, field] of Object.entries(fields)) {
    for (const text of STRINGS) {
      const before = await field.stored();
      const refusal = await field.send(text);
      const after = await field.stored();
      tried += 1;
      const shown = `${name}: ${JSON.stringify(text.slice(0, 60))}`;
      if (refusal === 'INTERNAL' || refusal === 'UNAVAILABLE') wrong.push(`${shown} → ${refusal}`);
      if (refusal !== null && after !== before) wrong.push(`${shown} was refused and changed something`);
      if (refusal === null && after !== null && after !== tidyText(text)) {
        wrong.push(`${shown} was stored as ${JSON.stringify(after.slice(0, 60))}`);
      }
    }
  }
  process.stdout.write(
    `texts: ${Object.keys(fields).length} fields, ${tried} tried, ${wrong.length} wrong\n`,
  );
  expect(wrong).toEqual([]);
  const [{ tables }] = await server.dataSource.query(
    `select count(*)::int as tables from pg_tables where schemaname = 'public'`,
  );
  expect(tables).toBeGreaterThan(15);
}, 3_600_000);
