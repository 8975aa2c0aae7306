import { MediaRooms } from '../../../apps/server/src/media/media-rooms';
import {
  accountCookie,
  createConference,
  screenCookie,
  sessionCookie,
  viewerCookie,
} from '../../support/conference';
import { startServer } from '../../support/server';
import type { Served } from './process-of-its-own';
import type { SfuOptions, SfuUnderTest } from './sfu-under-test';

/** The whole server as it is, with one conference in its database. */
export async function serve(options: SfuOptions): Promise<Served<SfuUnderTest>> {
  const { port, webRoot, viewers, mediaPorts, workers = 1, venues = 0 } = options;
  const server = await startServer({
    PORT: String(port),
    MEDIA_WORKERS: String(workers),
    MEDIA_PORT_MIN: String(mediaPorts.from),
    MEDIA_PORT_MAX: String(mediaPorts.to),
    ...(webRoot === null ? {} : { WEB_ROOT: webRoot }),
  });
  const conference = await createConference(server, { state: 'live', venues });
  const [speaker] = conference.speakers;
  if (!speaker) throw new Error('The conference has no lecturer.');
  const sourceKey = `speaker:${speaker.id}` as const;
  await server.dataSource.query(
    'insert into stage (conference_id, revision, sources) values ($1, 1, $2::jsonb)',
    [
      conference.id,
      JSON.stringify([{ key: sourceKey, picture: 'camera', name: speaker.name, caption: null }]),
    ],
  );
  const viewerCookies: string[] = [];
  for (let index = 0; index < viewers; index += 1) {
    viewerCookies.push(await viewerCookie(server, conference));
  }
  const screenCookies: string[] = [];
  for (const { venueId } of conference.venues) screenCookies.push(await screenCookie(server, venueId));
  return {
    info: {
      origin: server.origin,
      code: conference.code,
      sourceKey,
      speakerCookie: await sessionCookie(server, 'speaker', speaker.id),
      viewerCookies,
      screenCookies,
      operatorCookie: await accountCookie(server, 'operator', conference),
      workerPids: server.app.get(MediaRooms).workerPids,
    },
    stop: () => server.stop(),
  };
}
