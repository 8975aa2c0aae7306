import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { PresenceSpan } from './presence-span';
import { tabKey, type PresenceTab } from './presence-tab';

export interface StoredSpan extends PresenceSpan, PresenceTab {}

/** Spans of presence are written and read in bulk, in SQL of their own. */
@Injectable()
export class PresenceRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Adds new spans and extends known ones, all or none; committed when it returns. Each span may be given once. */
  async store(spans: StoredSpan[]): Promise<void> {
    await this.dataSource.query(STORE, [
      list(spans, ({ conferenceId }) => conferenceId),
      list(spans, ({ deviceId }) => deviceId),
      list(spans, ({ tabId }) => tabId),
      list(spans, ({ firstBeatNo }) => firstBeatNo),
      list(spans, ({ lastBeatNo }) => lastBeatNo),
      list(spans, ({ role }) => role),
      list(spans, ({ participationId }) => participationId),
      list(spans, ({ state }) => state),
      list(spans, ({ openedAt }) => openedAt),
      list(spans, ({ lastAt }) => lastAt),
      list(spans, ({ ended }) => ended),
      list(spans, ({ late }) => late),
    ]);
  }

  /** The newest span of each tab that has one, by the tab's key. */
  async findNewest(tabs: PresenceTab[]): Promise<Map<string, PresenceSpan>> {
    const rows: StoredSpan[] = await this.dataSource.query(FIND_NEWEST, [
      list(tabs, ({ conferenceId }) => conferenceId),
      list(tabs, ({ deviceId }) => deviceId),
      list(tabs, ({ tabId }) => tabId),
    ]);
    return new Map(rows.map((row) => [tabKey(row), row]));
  }

  /**
   * Spans that changed since the mark of an earlier reading, or all when there was none. Some may come again; none is
   * missed, because the mark lies before every transaction that was still running when it was taken.
   */
  async findChanged(
    conferenceId: string,
    mark: string | null,
  ): Promise<{ spans: StoredSpan[]; mark: string }> {
    const [next]: { mark: string }[] = await this.dataSource.query(
      'select pg_snapshot_xmin(pg_current_snapshot())::text as mark',
    );
    const spans: StoredSpan[] = await this.dataSource.query(FIND_CHANGED, [conferenceId, mark ?? '0']);
    return { spans, mark: next!.mark };
  }
}

/** An array in PostgreSQL's own notation. Ids, numbers and words of the code need no quoting; texts of users would. */
function list<Row>(rows: Row[], pick: (row: Row) => string | number | boolean | null): string {
  let text = '';
  for (const row of rows) text += `,${pick(row)}`;
  return `{${text.slice(1)}}`;
}

const STORE = `
  insert into presence_span (conference_id, device_id, tab_id, first_beat_no, last_beat_no, role, participation_id,
                             state, opened_at, last_at, ended_in, late)
  select conference_id, device_id, tab_id, first_beat_no, last_beat_no, role, participation_id,
         state, to_timestamp(opened_ms / 1000), to_timestamp(last_ms / 1000),
         case when ended then pg_current_xact_id() end, late
    from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::integer[], $5::integer[], $6::text[], $7::uuid[],
                $8::text[], $9::float8[], $10::float8[], $11::boolean[], $12::boolean[])
         as span(conference_id, device_id, tab_id, first_beat_no, last_beat_no, role, participation_id,
                 state, opened_ms, last_ms, ended, late)
  on conflict (conference_id, device_id, tab_id, first_beat_no) do update
     set last_beat_no = greatest(presence_span.last_beat_no, excluded.last_beat_no),
         last_at = greatest(presence_span.last_at, excluded.last_at),
         ended_in = coalesce(presence_span.ended_in, excluded.ended_in),
         changed_in = pg_current_xact_id()`;

const COLUMNS = `
  s.conference_id as "conferenceId", s.device_id as "deviceId", s.tab_id as "tabId",
  s.first_beat_no as "firstBeatNo", s.last_beat_no as "lastBeatNo", s.role, s.participation_id as "participationId",
  s.state, round(extract(epoch from s.opened_at) * 1000)::float8 as "openedAt",
  round(extract(epoch from s.last_at) * 1000)::float8 as "lastAt", s.ended_in is not null as ended, s.late`;

/** A span that has ended changes no more, so only open ones and those that ended since need to be looked at. */
const FIND_CHANGED = `
  select ${COLUMNS} from presence_span s
   where s.conference_id = $1 and s.ended_in is null and s.changed_in >= $2::xid8
  union all
  select ${COLUMNS} from presence_span s
   where s.conference_id = $1 and s.ended_in >= $2::xid8`;

const FIND_NEWEST = `
  select ${COLUMNS}
    from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as tab(conference_id, device_id, tab_id)
    cross join lateral (
      select * from presence_span
       where (conference_id, device_id, tab_id) = (tab.conference_id, tab.device_id, tab.tab_id)
       order by first_beat_no desc
       limit 1
    ) s`;
