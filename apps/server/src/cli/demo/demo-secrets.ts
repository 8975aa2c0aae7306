import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDENTITY_LIMITS, VENUE_LIMITS } from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { hashPassword, hashToken, newClearCode, newPin, newToken } from '../../identity/secrets';
import { DEMO_ACCOUNTS, DEMO_CODE, DEMO_VENUE_UNITS } from './demo-content';

/** What the supervisor prints. The file lies in the data folder, readable by its owner alone. */
export interface DemoSheet {
  logins: { role: string; loginName: string; password: string }[];
  pages: { label: string; path: string; note: string }[];
}

const sheetFile = (dataFolder: string) => join(dataFolder, 'demo.json');

export const hasDemoSheet = (dataFolder: string): boolean => existsSync(sheetFile(dataFolder));

/** Gives every demo login and link a new secret, and writes them down for the people who try the demo. */
export async function writeDemoSheet(manager: EntityManager, dataFolder: string): Promise<void> {
  const password = newClearCode(10).toLowerCase();
  await manager.query('update account set password_hash = $1 where demo', [await hashPassword(password)]);
  const sheet: DemoSheet = {
    logins: DEMO_ACCOUNTS.map(({ role, loginName }) => ({ role, loginName, password })),
    pages: [
      { label: 'Điều khiển', path: `/control/${DEMO_CODE}`, note: 'vanhanh' },
      { label: 'Hỏi đáp', path: `/moderate/${DEMO_CODE}`, note: 'dieuphoi' },
      { label: 'Điểm danh', path: `/attendance/${DEMO_CODE}`, note: 'thuky' },
      ...(await speakerPages(manager)),
      { label: 'Màn hình điểm cầu', path: '/venue', note: '' },
      ...(await venuePages(manager)),
      { label: 'Người xem', path: `/c/${DEMO_CODE}`, note: '' },
    ],
  };
  const file = sheetFile(dataFolder);
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(sheet, null, 2), { mode: 0o600 });
  renameSync(draft, file);
}

async function speakerPages(manager: EntityManager): Promise<DemoSheet['pages']> {
  const speakers: { id: string; name: string }[] = await manager.query(
    `select s.id, s.name from speaker s join conference c on c.id = s.conference_id
      where c.code = $1 and s.removed_at is null order by s.ordinal`,
    [DEMO_CODE],
  );
  return Promise.all(
    speakers.map(async ({ id, name }) => {
      const pin = newPin(IDENTITY_LIMITS.pinDigits);
      const token = await replaceLink(manager, 'speaker', id, pin);
      return { label: 'Giảng viên', path: `/link#${token}`, note: `PIN ${pin} · ${name}` };
    }),
  );
}

async function venuePages(manager: EntityManager): Promise<DemoSheet['pages']> {
  const venues: { venue_id: string; participation_id: string; name: string }[] = await manager.query(
    `select v.id as venue_id, p.id as participation_id, v.name
       from participation p join conference c on c.id = p.conference_id join venue v on v.id = p.venue_id
       join org_unit_version u on u.org_unit_id = v.host_unit_id
      where c.code = $1 and u.name = any($2) order by v.name desc`,
    [DEMO_CODE, DEMO_VENUE_UNITS],
  );
  return Promise.all(
    venues.map(async (venue) => {
      const key = newClearCode(VENUE_LIMITS.venueKey);
      await manager.query(
        `insert into venue_key (venue_id, key_hash) values ($1, $2)
         on conflict (venue_id, conference_id) do update set key_hash = excluded.key_hash`,
        [venue.venue_id, hashToken(key)],
      );
      const pin = newPin(IDENTITY_LIMITS.pinDigits);
      const token = await replaceLink(manager, 'coordinator', venue.participation_id, pin);
      return {
        label: 'Đầu mối điểm cầu',
        path: `/link#${token}`,
        note: `PIN ${pin} · ${venue.name} · khóa điểm cầu ${key.replace(/(.{4})(?=.)/g, '$1-')}`,
      };
    }),
  );
}

async function replaceLink(
  manager: EntityManager,
  kind: string,
  subjectId: string,
  pin: string,
): Promise<string> {
  const token = newToken();
  await manager.query('update access_link set revoked_at = now() where kind = $1 and subject_id = $2', [
    kind,
    subjectId,
  ]);
  await manager.query(
    `insert into access_link (kind, subject_id, token_hash, pin_hash, expires_at)
     values ($1, $2, $3, $4, now() + interval '365 days')`,
    [kind, subjectId, hashToken(token), await hashPassword(pin)],
  );
  return token;
}
