import { startServer, type TestServer } from '../../support/server';
import { Studio } from '../media/support/studio';
import { meanwhile } from '../support/meanwhile';

let server: TestServer;
let studio: Studio;

beforeAll(async () => {
  server = await startServer();
  studio = await Studio.open(server);
});
afterAll(async () => {
  await studio.close();
  await server.stop();
});

it('misses no change that the others were told while the board was being read', async () => {
  const [first, second, lecturer] = [
    await studio.operator(),
    await studio.operator(),
    await studio.lecturer(),
  ];
  await first.client.send('control-room:watch', {});
  const { working, commit } = await meanwhile(
    server,
    'lock table org_unit_tree in access exclusive mode',
    () => second.client.send('control-room:watch', {}),
  );
  await lecturer.join();
  await first.client.next('control-room:board-changed', ({ speakers }) => speakers[0]?.connected === true);
  await commit();
  expect((await working).speakers).toMatchObject([{ connected: true }]);
});
