import type { Conference, CopyConference } from '@diem-cau/shared';
import { randomUUID } from 'node:crypto';
import { createConference, type TestConference } from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';
import { SignedIn } from '../../support/signed-in';

let server: TestServer;
let conference: TestConference;
let organiser: SignedIn;

beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  conference = await createConference(server, {
    state: 'ended',
    speakers: 2,
    venues: 3,
    wentLiveAt: new Date(Date.now() - 3_600_000),
    endedAt: new Date(),
  });
  organiser = await SignedIn.as(server, 'organiser', conference);
  await server.dataSource.query(
    `update conference set hotline_phone = '0228 3649 999', poster_file_id = null where id = $1`,
    [conference.id],
  );
});
afterAll(() => server.stop());

const copy = (change: Partial<CopyConference> = {}): Promise<Conference> =>
  organiser.done('POST', `/conferences/${conference.code}/copies`, {
    title: 'Tập huấn đợt 2',
    firstDay: '2031-02-03',
    agenda: true,
    materials: true,
    venues: true,
    invitations: true,
    ...change,
  });
const rows = (sql: string, id: string) => server.dataSource.query(sql, [id]);
const count = async (table: string, id: string): Promise<number> => {
  const [row] = await rows(`select count(*)::int as count from ${table} where conference_id = $1`, id);
  return row.count;
};

describe('a copy of a conference', () => {
  it('is a draft on its own day, at the same hours, with a code of its own', async () => {
    const made = await copy();
    expect(made).toMatchObject({
      title: 'Tập huấn đợt 2',
      state: 'draft',
      wentLiveAt: null,
      endedAt: null,
      sittings: [{ name: 'Buổi 1' }],
    });
    expect(made.code).not.toBe(conference.code);
    const [{ scheduledStart }, original] = [
      made,
      await organiser.done('GET', `/conferences/${conference.code}`),
    ];
    const shown = (iso: string) =>
      new Intl.DateTimeFormat('sv-SE', {
        timeZone: 'Asia/Ho_Chi_Minh',
        dateStyle: 'short',
        timeStyle: 'medium',
      }).format(new Date(iso));
    expect(shown(scheduledStart).slice(0, 10)).toBe('2031-02-03');
    expect(shown(scheduledStart).slice(10)).toBe(shown(original.scheduledStart).slice(10));
    const read = await organiser.done('GET', `/conferences/${made.code}`);
    expect(read).toMatchObject({ hotline: { phone: '0228 3649 999' }, rules: original.rules });
    expect((await organiser.done('GET', `/conferences/${conference.code}`)).scheduledStart).toBe(
      original.scheduledStart,
    );
  });

  it('has the agenda with its lecturers and venues, and nothing of what took place', async () => {
    const [sitting] = await rows('select id from sitting where conference_id = $1', conference.id);
    await server.dataSource.query(
      `update agenda_item set sitting_id = $2, actual_start = now(), actual_end = now() where conference_id = $1`,
      [conference.id, sitting.id],
    );
    await server.dataSource.query(
      `insert into agenda_item (id, conference_id, ordinal, kind, title, planned_minutes, participation_id)
       values ($2, $1, 9, 'contribution', 'Tham luận', 10, $3)`,
      [conference.id, randomUUID(), conference.venues[0]?.participationId],
    );
    await server.dataSource.query(
      `update agenda_item set removed_at = now() where conference_id = $1 and ordinal = 2`,
      [conference.id],
    );
    const { id, sittings } = await copy();
    const agenda = await rows(
      `select a.title, a.sitting_id, a.actual_start, a.actual_end, p.conference_id as "venueIn",
              (select s.conference_id from agenda_item_speaker n join speaker s on s.id = n.speaker_id
                where n.agenda_item_id = a.id) as "speakerIn"
         from agenda_item a left join participation p on p.id = a.participation_id
        where a.conference_id = $1 order by a.ordinal`,
      id,
    );
    expect(agenda).toEqual([
      {
        title: 'Chuyên đề 1',
        sitting_id: sittings[0]?.id,
        actual_start: null,
        actual_end: null,
        venueIn: null,
        speakerIn: id,
      },
      {
        title: 'Tham luận',
        sitting_id: null,
        actual_start: null,
        actual_end: null,
        venueIn: id,
        speakerIn: null,
      },
    ]);
    expect(await count('speaker', id)).toBe(2);
  });

  it('has its venues with the units seated there, and asks every unit anew', async () => {
    await server.dataSource.query(
      `update unit_invitation set contact_name = 'Bà Lan', contact_phone = '0912345678', list_state = 'submitted'
        where conference_id = $1`,
      [conference.id],
    );
    const { id } = await copy();
    const seated = await rows(
      `select p.venue_id as venue, u.org_unit_id as unit from participation p
         join participation_unit u on u.participation_id = p.id where p.conference_id = $1`,
      id,
    );
    expect(
      new Set(seated.map(({ venue, unit }: { venue: string; unit: string }) => `${venue} ${unit}`)),
    ).toEqual(new Set(conference.venues.map(({ venueId, unitId }) => `${venueId} ${unitId}`)));
    const invitations = await rows(
      `select distinct state, answered_at, contact_name, list_state from unit_invitation where conference_id = $1`,
      id,
    );
    expect(invitations).toEqual([
      { state: 'sent', answered_at: null, contact_name: 'Bà Lan', list_state: 'open' },
    ]);
    expect(await count('unit_invitation', id)).toBe(3);
  });

  it('leaves out units that are no more on its day, and rooms that were set aside', async () => {
    const [merged, aside] = conference.venues;
    await server.dataSource.query(
      `update org_unit_version set valid_to = '2030-12-31' where org_unit_id = $1`,
      [merged?.unitId],
    );
    await server.dataSource.query('update org_unit_tree set revision = revision + 1');
    await server.dataSource.query('update venue set archived_at = now() where id = $1', [aside?.venueId]);
    const { id } = await copy();
    const venues = await rows(
      `select v.name, count(seated)::int as units from participation p join venue v on v.id = p.venue_id
         left join participation_unit seated on seated.participation_id = p.id
        where p.conference_id = $1 group by v.id order by v.name`,
      id,
    );
    expect(venues).toEqual([
      { name: 'UBND xã 1', units: 0 },
      { name: 'UBND xã 3', units: 1 },
    ]);
    expect(await count('unit_invitation', id)).toBe(2);
    const [{ after }] = await rows(`select after from audit_entry where conference_id = $1`, conference.id);
    expect(after).toMatchObject({ unitsGone: ['Xã 1'] });
  });

  it('has the materials under the copied topics, with the same files and no downloads', async () => {
    const [topic, removed] = await rows(
      'select id, title from agenda_item where conference_id = $1 order by ordinal',
      conference.id,
    );
    await server.dataSource.query('update agenda_item set removed_at = now() where id = $1', [removed.id]);
    const [file] = await server.dataSource.query(
      `insert into stored_file (sha256, bytes, kind) values ($1, 10, 'pdf') returning id`,
      [randomUUID().replaceAll('-', '').repeat(2)],
    );
    for (const [title, item, removedAt] of [
      ['Bài giảng', topic.id, null],
      ['Của mục đã bỏ', removed.id, null],
      ['Giấy mời', null, null],
      ['Đã xóa', null, new Date()],
    ]) {
      await server.dataSource.query(
        `with added as (
           insert into material (id, conference_id, agenda_item_id, ordinal, title, visible_from, file_id, file_name,
                                 added_by, added_by_actor, added_at, removed_at, revision)
           values (gen_random_uuid(), $1, $2, 1, $3, 'now', $4, 'a.pdf', 'Lan', 'account:lan', now(), $5, 7) returning id)
         insert into material_download (material_id, actor, day) select id, 'viewer:a', '2026-01-01' from added`,
        [conference.id, item, title, file.id, removedAt],
      );
    }
    const materials = (id: string) =>
      rows(
        `select m.title, m.revision, m.file_id = '${file.id}' as "sameFile", a.title as topic,
                a.conference_id = m.conference_id as "topicHere",
                (select count(*)::int from material_download d where d.material_id = m.id) as downloads
           from material m left join agenda_item a on a.id = m.agenda_item_id
          where m.conference_id = $1 order by m.title collate "C"`,
        id,
      );
    const common = { revision: 1, sameFile: true, downloads: 0 };
    const whole = { topic: null, topicHere: null };
    const { id } = await copy();
    expect(await materials(id)).toEqual([
      { ...common, title: 'Bài giảng', topic: topic.title, topicHere: true },
      { ...common, title: 'Của mục đã bỏ', ...whole },
      { ...common, title: 'Giấy mời', ...whole },
    ]);
    const alone = await copy({ agenda: false });
    expect(await materials(alone.id)).toMatchObject([whole, whole, whole]);
  });

  it('leaves out what nobody asked for', async () => {
    const { id } = await copy({ agenda: false, materials: false, venues: false, invitations: false });
    for (const table of ['agenda_item', 'speaker', 'material', 'participation', 'unit_invitation']) {
      expect([table, await count(table, id)]).toEqual([table, 0]);
    }
  });

  it('is not made by those who do not prepare conferences of the host unit', async () => {
    const [secretary, stranger] = [
      await SignedIn.as(server, 'secretary', conference),
      await SignedIn.as(server, 'organiser', await createConference(server)),
    ];
    const nothing = { agenda: false, materials: false, venues: false, invitations: false };
    const body = { title: 'A', firstDay: '2031-02-03', ...nothing };
    for (const other of [secretary, stranger]) {
      expect((await other.refused('POST', `/conferences/${conference.code}/copies`, body)).code).toBe(
        'NOT_ALLOWED',
      );
    }
  });
});
