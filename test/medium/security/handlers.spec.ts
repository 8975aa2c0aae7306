import { PERMISSIONS } from '@diem-cau/shared';
import { commandHandlers } from '../../../apps/server/src/common/realtime/handled-commands';
import { PERMISSIONS_OF } from '../../../apps/server/src/identity/permissions';
import { startServer, type TestServer } from '../../support/server';
import { httpHandlers } from './support/handlers';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe('every handler', () => {
  it('of HTTP declares a permission, or that it is open and why', () => {
    const handlers = httpHandlers(server);
    expect(handlers.length).toBeGreaterThan(15);
    expect(handlers.filter(({ permission, open }) => !permission && !open)).toEqual([]);
    expect(handlers.filter(({ permission, open }) => permission && open)).toEqual([]);
  });

  it('of HTTP that is open is one that we know of', () => {
    const open = httpHandlers(server).filter((handler) => handler.open);
    expect(open.map(({ name }) => name).sort()).toEqual([
      'HealthController.live',
      'HealthController.ready',
      'IdentityController.openLink',
      'LoginController.beginEnrolment',
      'LoginController.choosePassword',
      'LoginController.confirmEnrolment',
      'LoginController.logIn',
      'LoginController.lookAtPasswordLink',
      'LoginController.setUp',
      'LoginController.submitCode',
      'MetricsController.metrics',
      'PairingController.begin',
      'PairingController.byKey',
      'PairingController.look',
      'PosterController.forViewers',
      'ProgrammeController.find',
      'ProgrammeController.list',
      'ProgrammeController.takeTicket',
      'ViewersController.calendar',
      'ViewersController.findUnits',
      'ViewersController.own',
      'ViewersController.register',
      'ViewersController.withdraw',
    ]);
  });

  it('of sockets declares a permission', () => {
    const handlers = commandHandlers(server.app);
    expect(handlers.length).toBeGreaterThan(20);
    expect(handlers.filter(({ permission }) => !permission)).toEqual([]);
  });

  it('is the only one of its command', () => {
    const commands = commandHandlers(server.app).map(({ command }) => command);
    expect(commands).toEqual([...new Set(commands)]);
  });

  it('asks for a permission that some role holds', () => {
    const held = new Set(Object.values(PERMISSIONS_OF).flat());
    expect(PERMISSIONS.filter((permission) => !held.has(permission))).toEqual([]);
  });
});
