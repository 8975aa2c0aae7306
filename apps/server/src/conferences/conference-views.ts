import type {
  Conference,
  ConferenceSummary,
  ContactPerson,
  Hotline,
  Permission,
  StaffConference,
} from '@diem-cau/shared';
import type { ConferenceEntity } from './conference.entity';
import { posterUrlOf } from './poster/poster-url';
import type { SittingEntity } from './sitting.entity';

/** What leaves the server of a conference: each view names what it lets out. */

export function toSummary(entity: ConferenceEntity, hostUnitName: string): ConferenceSummary {
  const { id, code, title, kind, field, visibility, state, timeZone } = entity;
  return {
    id,
    code,
    title,
    kind,
    field,
    hostUnitName,
    visibility,
    state,
    timeZone,
    scheduledStart: entity.scheduledStart.toISOString(),
    scheduledEnd: entity.scheduledEnd.toISOString(),
    posterUrl: posterUrlOf(entity),
  };
}

export function toConference(
  entity: ConferenceEntity,
  hostUnitName: string,
  sittings: readonly SittingEntity[],
): Conference {
  return {
    ...toSummary(entity, hostUnitName),
    sittings: sittings.map(({ id, name, startsAt, endsAt }) => ({
      id,
      name,
      start: startsAt.toISOString(),
      end: endsAt.toISOString(),
    })),
    wentLiveAt: entity.wentLiveAt?.toISOString() ?? null,
    endedAt: entity.endedAt?.toISOString() ?? null,
    revision: entity.revision,
  };
}

export function toStaffConference(
  entity: ConferenceEntity,
  conference: Conference,
  permissions: Iterable<Permission>,
): StaffConference {
  const { hostUnitId, rules, stateReason } = entity;
  return {
    ...conference,
    hostUnitId,
    rules,
    hotline: hotlineOf(entity),
    contact: contactOf(entity),
    stateReason,
    permissions: [...permissions],
  };
}

export function hotlineOf({ hotlineName, hotlinePhone, hotlinePublic }: ConferenceEntity): Hotline | null {
  return hotlinePhone === null ? null : { name: hotlineName, phone: hotlinePhone, isPublic: hotlinePublic };
}

export function contactOf({ contactName, contactPhone }: ConferenceEntity): ContactPerson | null {
  return contactName === null ? null : { name: contactName, phone: contactPhone };
}
