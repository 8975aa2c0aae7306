import { randomUUID } from 'node:crypto';
import type { OrgUnit } from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { hashPassword, newToken } from '../../identity/secrets';
import { DEMO_ACCOUNTS, DEMO_AGENDA, DEMO_CODE, DEMO_CONFERENCE, DEMO_RULES } from './demo-content';
import { importDemoUnits, venueNameOf } from './demo-units';

const QUARTER_MS = 15 * 60_000;

export async function demoExists(manager: EntityManager): Promise<boolean> {
  return (await manager.query('select 1 from account where demo limit 1')).length > 0;
}

/** The trees, a venue for each unit of the first, one conference with three topics, and the accounts. */
export async function createDemo(manager: EntityManager): Promise<void> {
  const { venueUnits, hostUnitId } = await importDemoUnits(manager);
  const conferenceId = randomUUID();
  const start = beginsNow();
  const end = new Date(start.getTime() + DEMO_CONFERENCE.minutes * 60_000);
  await manager.query(
    `insert into conference (id, code, title, field, host_unit_id, state, visibility, time_zone,
                             scheduled_start, scheduled_end, rules, hotline_name, hotline_phone)
     values ($1, $2, $3, $4, $5, 'scheduled', 'public', $6, $7, $8, $9, $10, $11)`,
    [
      conferenceId,
      DEMO_CODE,
      DEMO_CONFERENCE.title,
      DEMO_CONFERENCE.field,
      hostUnitId,
      DEMO_CONFERENCE.timeZone,
      start,
      end,
      JSON.stringify(DEMO_RULES),
      DEMO_CONFERENCE.hotline.name,
      DEMO_CONFERENCE.hotline.phone,
    ],
  );
  const sittingId = randomUUID();
  await manager.query(
    'insert into sitting (id, conference_id, name, starts_at, ends_at) values ($1, $2, $3, $4, $5)',
    [sittingId, conferenceId, 'Buổi 1', start, end],
  );
  await insertAgenda(manager, conferenceId, sittingId);
  await insertVenues(manager, { conferenceId, hostUnitId, units: venueUnits });
  await insertAccounts(manager, hostUnitId);
}

/** A demo that nobody has opened for hours is scheduled anew, so that it always begins now. */
export async function rescheduleDemo(manager: EntityManager): Promise<void> {
  await manager.query(
    `with stale as (
       select id, $2::timestamptz - scheduled_start as late from conference
        where code = $1 and state = 'scheduled' and scheduled_start < $2::timestamptz - interval '2 hours'
     ), moved as (
       update conference c set scheduled_start = scheduled_start + late, scheduled_end = scheduled_end + late,
              revision = revision + 1 from stale where c.id = stale.id
     ), sittings as (
       update sitting s set starts_at = starts_at + late, ends_at = ends_at + late
         from stale where s.conference_id = stale.id
     )
     update agenda_item a set fixed_start = fixed_start + late from stale where a.conference_id = stale.id`,
    [DEMO_CODE, beginsNow()],
  );
}

const beginsNow = (): Date => new Date(Math.floor(Date.now() / QUARTER_MS) * QUARTER_MS);

async function insertAgenda(manager: EntityManager, conferenceId: string, sittingId: string): Promise<void> {
  for (const [index, item] of DEMO_AGENDA.entries()) {
    const [itemId, ordinal] = [randomUUID(), index + 1];
    await manager.query(
      `insert into agenda_item (id, conference_id, sitting_id, ordinal, kind, title, planned_minutes)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [itemId, conferenceId, sittingId, ordinal, item.kind, item.title, item.minutes],
    );
    if (!item.speaker) continue;
    const speakerId = randomUUID();
    await manager.query(
      'insert into speaker (id, conference_id, ordinal, name, position) values ($1, $2, $3, $4, $5)',
      [speakerId, conferenceId, ordinal, item.speaker.name, item.speaker.position],
    );
    await manager.query(
      'insert into agenda_item_speaker (agenda_item_id, speaker_id, ordinal) values ($1, $2, 1)',
      [itemId, speakerId],
    );
  }
}

async function insertVenues(
  manager: EntityManager,
  {
    conferenceId,
    hostUnitId,
    units,
  }: { conferenceId: string; hostUnitId: string; units: readonly OrgUnit[] },
): Promise<void> {
  for (const unit of units) {
    const [venueId, participationId, unitId] = [randomUUID(), randomUUID(), unit.id];
    await manager.query(
      'insert into venue (id, host_unit_id, keeper_unit_id, name, capacity) values ($1, $2, $3, $4, $5)',
      [venueId, unitId, hostUnitId, venueNameOf(unit), unit.level === 'commune' ? 18 : 60],
    );
    await manager.query('insert into participation (id, conference_id, venue_id) values ($1, $2, $3)', [
      participationId,
      conferenceId,
      venueId,
    ]);
    await manager.query(
      `insert into unit_invitation (conference_id, org_unit_id, state, answered_at, answered_by)
       values ($1, $2, 'accepted', now(), 'demo')`,
      [conferenceId, unitId],
    );
    await manager.query('insert into participation_unit (participation_id, org_unit_id) values ($1, $2)', [
      participationId,
      unitId,
    ]);
  }
}

async function insertAccounts(manager: EntityManager, hostUnitId: string): Promise<void> {
  // The sheet sets the real password next; until then nobody knows this one.
  const passwordHash = await hashPassword(newToken());
  for (const { loginName, displayName, role } of DEMO_ACCOUNTS) {
    const id = randomUUID();
    await manager.query(
      'insert into account (id, login_name, display_name, password_hash, demo) values ($1, $2, $3, $4, true)',
      [id, loginName, displayName, passwordHash],
    );
    await manager.query('insert into role_grant (account_id, role, org_unit_id) values ($1, $2, $3)', [
      id,
      role,
      role === 'administrator' ? null : hostUnitId,
    ]);
  }
}
