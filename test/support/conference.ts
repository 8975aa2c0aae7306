import { randomUUID } from 'node:crypto';
import type { AccountRole, AttendanceRules, ConferenceState, LinkKind } from '@diem-cau/shared';
import type { DataSource } from 'typeorm';
import { hashPassword, hashToken, newToken } from '../../apps/server/src/identity/secrets';
import { viewerCookieName } from '../../apps/server/src/identity/cookies';
import { ViewerTickets } from '../../apps/server/src/identity/viewer-tickets';
import type { TestServer } from './server';

export interface TestConference {
  id: string;
  code: string;
  hostUnitId: string;
  /** Each with a topic of an hour. */
  speakers: { id: string; name: string; agendaItemId: string }[];
  /** One for each commune; `unitId` is the commune's. */
  venues: { participationId: string; venueId: string; unitId: string; name: string }[];
  districtIds: string[];
  provinceId: string;
}

const RULES: AttendanceRules = {
  beatSeconds: 10,
  leaseSeconds: 30,
  viewSeconds: 30,
  venueConnectedMinutes: 10,
};

export interface ConferenceOverrides {
  state?: ConferenceState;
  speakers?: number;
  venues?: number;
  rules?: Partial<AttendanceRules>;
  wentLiveAt?: Date | null;
  endedAt?: Date | null;
}

const insert = async (dataSource: DataSource, table: string, row: Record<string, unknown>): Promise<void> => {
  const names = Object.keys(row);
  await dataSource.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  );
};

export async function insertUnit(
  dataSource: DataSource,
  name: string,
  level: string,
  parentId: string | null,
) {
  const id = randomUUID();
  await insert(dataSource, 'org_unit', { id });
  await insert(dataSource, 'org_unit_version', {
    org_unit_id: id,
    code: id.slice(0, 5),
    name,
    level,
    parent_id: parentId,
  });
  await dataSource.query('update org_unit_tree set revision = revision + 1');
  return id;
}

/** A conference with a province, two districts, a venue in each commune, and lecturers with a topic each. */
export async function createConference(
  { dataSource }: TestServer,
  overrides: ConferenceOverrides = {},
): Promise<TestConference> {
  const provinceId = await insertUnit(dataSource, 'Tỉnh Nam Định', 'province', null);
  const hostUnitId = await insertUnit(dataSource, 'Sở Thông tin và Truyền thông', 'department', provinceId);
  const districtIds = [
    await insertUnit(dataSource, 'Huyện Ý Yên', 'district', provinceId),
    await insertUnit(dataSource, 'Huyện Hải Hậu', 'district', provinceId),
  ];
  const id = randomUUID();
  const code = id.slice(0, 8).toUpperCase();
  const now = Date.now();
  const start = new Date(now - 60_000);
  const end = new Date(now + 3 * 3600_000);
  await insert(dataSource, 'conference', {
    id,
    code,
    title: 'Hội nghị tập huấn',
    field: 'Chuyển đổi số',
    host_unit_id: hostUnitId,
    state: overrides.state ?? 'scheduled',
    visibility: 'public',
    time_zone: 'Asia/Ho_Chi_Minh',
    scheduled_start: start,
    scheduled_end: end,
    went_live_at: overrides.wentLiveAt ?? (overrides.state === 'live' ? new Date(now) : null),
    ended_at: overrides.endedAt ?? null,
    rules: JSON.stringify({ ...RULES, ...overrides.rules }),
  });

  const sittingId = randomUUID();
  await insert(dataSource, 'sitting', {
    id: sittingId,
    conference_id: id,
    name: 'Buổi 1',
    starts_at: start,
    ends_at: end,
  });

  const speakers = [];
  for (let index = 0; index < (overrides.speakers ?? 1); index += 1) {
    const speaker = { id: randomUUID(), name: `Giảng viên ${index + 1}` };
    const agendaItemId = randomUUID();
    await insert(dataSource, 'speaker', {
      ...speaker,
      conference_id: id,
      ordinal: index + 1,
      position: 'Trưởng phòng',
    });
    await insert(dataSource, 'agenda_item', {
      id: agendaItemId,
      conference_id: id,
      sitting_id: sittingId,
      ordinal: index + 1,
      kind: 'topic',
      title: `Chuyên đề ${index + 1}`,
      planned_minutes: 60,
    });
    await insert(dataSource, 'agenda_item_speaker', {
      agenda_item_id: agendaItemId,
      speaker_id: speaker.id,
      ordinal: 1,
    });
    speakers.push({ ...speaker, agendaItemId });
  }

  const venues = [];
  for (let index = 0; index < (overrides.venues ?? 2); index += 1) {
    const unitId = await insertUnit(dataSource, `Xã ${index + 1}`, 'commune', districtIds[index % 2] ?? null);
    const venue = {
      participationId: randomUUID(),
      venueId: randomUUID(),
      unitId,
      name: `UBND xã ${index + 1}`,
    };
    await insert(dataSource, 'venue', { id: venue.venueId, host_unit_id: unitId, name: venue.name });
    await insert(dataSource, 'participation', {
      id: venue.participationId,
      conference_id: id,
      venue_id: venue.venueId,
    });
    await insert(dataSource, 'participation_unit', {
      participation_id: venue.participationId,
      org_unit_id: unitId,
    });
    await insert(dataSource, 'unit_invitation', {
      conference_id: id,
      org_unit_id: unitId,
      state: 'accepted',
      answered_at: new Date(now),
      answered_by: 'test',
    });
    venues.push(venue);
  }
  return { id, code, hostUnitId, speakers, venues, districtIds, provinceId };
}

export const TEST_PASSWORD = 'mat khau thu nghiem';

/** An account with one role over the conference's host unit; @returns its login name */
export async function createAccount(
  { dataSource }: TestServer,
  role: AccountRole,
  conference: TestConference | null,
): Promise<string> {
  const id = randomUUID();
  const loginName = `${role}-${id.slice(0, 8)}`;
  await insert(dataSource, 'account', {
    id,
    login_name: loginName,
    display_name: role,
    password_hash: await hashPassword(TEST_PASSWORD),
  });
  await insert(dataSource, 'role_grant', {
    account_id: id,
    role,
    org_unit_id: role === 'administrator' ? null : (conference?.hostUnitId ?? null),
  });
  return loginName;
}

/** The cookie of a signed-in account or of one who came by a personal link. */
export async function sessionCookie(
  { dataSource }: TestServer,
  kind: 'account' | LinkKind,
  subjectId: string,
  expiresAt = new Date(Date.now() + 3600_000),
): Promise<string> {
  const token = newToken();
  await insert(dataSource, 'session', {
    kind,
    subject_id: subjectId,
    token_hash: hashToken(token),
    expires_at: expiresAt,
  });
  return `dc_${kind}=${token}`;
}

export async function accountCookie(
  server: TestServer,
  role: AccountRole,
  conference: TestConference | null,
): Promise<string> {
  const loginName = await createAccount(server, role, conference);
  const [account] = await server.dataSource.query('select id from account where login_name = $1', [
    loginName,
  ]);
  return sessionCookie(server, 'account', account.id);
}

/** The cookie of a screen that is paired to the venue. */
export async function screenCookie({ dataSource }: TestServer, venueId: string): Promise<string> {
  const token = newToken();
  await insert(dataSource, 'screen', {
    venue_id: venueId,
    label: 'Màn hình 1',
    token_hash: hashToken(token),
    paired_by: 'test',
  });
  return `dc_screen=${token}`;
}

/** The cookie of a viewer's device. */
export async function viewerCookie(
  { app }: TestServer,
  conference: TestConference,
  deviceId: string = randomUUID(),
) {
  return `${viewerCookieName(conference.code)}=${await app.get(ViewerTickets).issue(conference.id, deviceId)}`;
}
