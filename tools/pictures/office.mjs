import { randomUUID } from 'node:crypto';
import {
  agenda,
  chair,
  delegateSheet,
  details,
  personName,
  phoneOf,
  speakers,
  terms,
} from './office-content.mjs';
import { fromTests } from './test-support.mjs';

const { Browser } = fromTests('support/http.ts');

const DAY_MS = 86_400_000;
const answeredByLink = 44;
const answeredByTelephone = 37;
const linksAtOnce = 25;

const sheet = (text, fields = {}) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
  form.append('file', new Blob([text], { type: 'text/csv' }), 'bang.csv');
  return form;
};

/** An organising department at its desk: prepares a conference in two weeks as its pages would, only faster. */
export class Office {
  static async open(product) {
    const { loginName, password } = product.demo.logins.find(({ role }) => role === 'organiser');
    const browser = new Browser(product.url, product.url);
    await browser.post('/api/login', { loginName, password });
    return new Office(product, browser);
  }

  constructor(product, browser) {
    this.product = product;
    this.browser = browser;
  }

  async send(method, path, body, as = this.browser, headers = {}) {
    const { status, text, json } = await as.request(method, `/api${path}`, body, headers);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
    return json;
  }

  inConference(method, path, body, as, headers) {
    return this.send(method, `/conferences/${this.code}${path}`, body, as, headers);
  }

  /** Two sittings on a day in two weeks. */
  async makeConference() {
    const { hostUnits } = await this.send('GET', '/conference-choices');
    this.day = new Date(Date.now() + 15 * DAY_MS).toISOString().slice(0, 10);
    const sitting = (name, from, to) => ({
      id: null,
      name,
      start: new Date(`${this.day}T${from}:00+07:00`).toISOString(),
      end: new Date(`${this.day}T${to}:00+07:00`).toISOString(),
    });
    const { code } = await this.send('POST', '/conferences', {
      ...details,
      hostUnitId: hostUnits[0].id,
      sittings: [sitting('Buổi sáng', '08:00', '11:30'), sitting('Buổi chiều', '13:30', '16:30')],
    });
    this.code = code;
    await this.#addPeople();
    await this.#setTerms();
  }

  async #addPeople() {
    const add = (kind, [name, position, phone]) =>
      this.inConference('POST', '/people', { kind, name, position, phone });
    this.speakers = [];
    for (const speaker of speakers) this.speakers.push(await add('speaker', speaker));
    await add('chair', chair);
    for (const { id } of this.speakers.slice(0, 2)) {
      await this.inConference('POST', '/links', { kind: 'speaker', subjectId: id });
    }
  }

  async #setTerms() {
    const before = (await this.inConference('GET', '/invitations')).terms;
    const endOfDay = (days) =>
      new Date(Date.parse(`${this.day}T17:00:00+07:00`) - days * DAY_MS).toISOString();
    await this.inConference('PUT', '/invitation-terms', {
      ...terms,
      answerBy: endOfDay(9),
      delegatesBy: endOfDay(6),
      revision: before.revision,
    });
  }

  /** Once venues take part: one of them contributes. */
  async writeAgenda() {
    const [{ sittings }, plan, { participations }] = await Promise.all([
      this.inConference('GET', ''),
      this.inConference('GET', '/agenda'),
      this.inConference('GET', '/participations'),
    ]);
    const items = agenda.flatMap((list, at) =>
      list.map(([kind, title, plannedMinutes, who]) => ({
        id: randomUUID(),
        kind,
        title,
        sittingId: sittings[at].id,
        speakerIds: who.map((index) => this.speakers[index].id),
        participationId: kind === 'contribution' ? participations[0].id : null,
        fixedStart: null,
        plannedMinutes,
      })),
    );
    this.agenda = await this.inConference('PUT', '/agenda', { revision: plan.agenda.revision, items });
  }

  /** The table of coordinators, as an office pastes it. Some telephone numbers are still missing. */
  async nameCoordinators() {
    const { participations } = await this.inConference('GET', '/participations');
    const rows = participations.slice(0, 96).map(({ venueName }, index) => {
      const phone = index % 9 === 4 ? '' : phoneOf(index);
      return `${venueName},${personName(index + 7)},${phone},${personName(index + 31)},${phoneOf(index + 500)}`;
    });
    const table = ['Điểm cầu,Đầu mối,Điện thoại đầu mối,Cán bộ kỹ thuật,Điện thoại kỹ thuật', ...rows].join(
      '\r\n',
    );
    const { fingerprint } = await this.inConference('POST', '/participations/people/preview', sheet(table));
    await this.inConference('POST', '/participations/people', sheet(table, { fingerprint }));
  }

  /** Units answer: by their links, by telephone, or not yet. */
  async receiveAnswers() {
    const { invitations } = await this.inConference('GET', '/invitations');
    const inOrder = invitations.map((invitation, index) => ({ ...invitation, index }));
    const byLink = inOrder.filter(({ index }) => index % 3 === 0).slice(0, answeredByLink);
    const rest = inOrder.filter((invitation) => !byLink.includes(invitation));
    const links = await this.#makeLinks([...byLink, ...rest.slice(-1)]);
    for (const invitation of byLink) await this.#answerByLink(invitation, links.get(invitation.id));
    for (const invitation of rest.slice(0, answeredByTelephone)) await this.#recordAnswer(invitation);
    /** The page of a unit that has not answered, and of one that has handed in its list. */
    this.silentUnit = links.get(rest.at(-1).id);
    this.readyUnit = (await this.#makeLinks([byLink[1]])).get(byLink[1].id);
    const room = byLink[1].venues[0];
    const linkOf = (kind) => this.inConference('POST', '/links', { kind, subjectId: room.participationId });
    this.technician = await linkOf('technician');
    this.coordinator = await linkOf('coordinator');
  }

  async #makeLinks(list) {
    const made = new Map();
    for (let at = 0; at < list.length; at += linksAtOnce) {
      const invitationIds = list.slice(at, at + linksAtOnce).map(({ id }) => id);
      const { links } = await this.inConference('POST', '/invitations/links', { invitationIds });
      for (const link of links) made.set(link.invitationId, link);
    }
    return made;
  }

  async #answerByLink({ id, index }, { url, pin }) {
    const unit = new Browser(this.product.url, this.product.url);
    const send = (method, path, body) =>
      this.inConference(method, path, body, unit, { 'x-connect-as': 'invitee' });
    await this.send('POST', '/links/open', { token: new URL(url).hash.slice(1), pin }, unit);
    const { revision } = await send('GET', '/own-invitation');
    await send('PUT', '/own-invitation/answer', {
      state: index % 40 === 9 ? 'declined' : 'accepted',
      note: index % 40 === 9 ? 'Trùng lịch tiếp xúc cử tri của Hội đồng nhân dân xã.' : null,
      contactName: personName(index + 7),
      contactPhone: phoneOf(index),
      revision,
    });
    if (index % 40 === 9) return;
    await this.inConference('POST', '/delegates/import', await this.#list(id, index), unit, {
      'x-connect-as': 'invitee',
    });
    const { listRevision } = await send('GET', '/own-invitation');
    if (index % 4 !== 0) await send('POST', '/own-invitation/submit-list', { listRevision });
  }

  async #list(invitationId, index) {
    const file = delegateSheet(index, 2 + (index % 3));
    const fields = { invitationId };
    const { listRevision } = await this.inConference(
      'POST',
      '/delegates/import/preview',
      sheet(file, fields),
    );
    return sheet(file, { ...fields, listRevision });
  }

  async #recordAnswer({ id, index, revision }) {
    await this.inConference('PUT', `/invitations/${id}/answer`, {
      state: index % 30 === 11 ? 'declined' : 'accepted',
      way: index % 5 === 1 ? 'letter' : 'telephone',
      toldBy: index % 5 === 1 ? `Công văn số ${210 + index}/UBND-VX` : personName(index + 7),
      toldAt: new Date(Date.now() - index * 60_000).toISOString(),
      note: null,
      revision,
    });
  }

  /** Lectures as files, a link, and a poster. `draw` makes a page's PDF or picture. */
  async addMaterials({ pdf, png }) {
    const topics = this.agenda.items.filter(({ kind }) => kind === 'topic');
    const add = (bytes, type, name, title, agendaItemId, visibleFrom) => {
      const form = new FormData();
      form.append('title', title);
      if (agendaItemId) form.append('agendaItemId', agendaItemId);
      form.append('visibleFrom', visibleFrom);
      form.append('file', new Blob([bytes], { type }), name);
      return this.inConference('POST', '/materials/files', form);
    };
    const asPdf = (...rest) => add(pdf, 'application/pdf', ...rest);
    await asPdf('chuyen-de-1.pdf', 'Bài trình chiếu chuyên đề 1', topics[0].id, 'now');
    await asPdf('cau-hoi.pdf', 'Tài liệu hỏi – đáp về thủ tục hành chính', topics[0].id, 'now');
    await asPdf('chuyen-de-2.pdf', 'Bài trình chiếu chuyên đề 2', topics[1].id, 'live');
    await asPdf('chuyen-de-3.pdf', 'Cẩm nang nhận diện lừa đảo qua mạng', topics[2].id, 'after');
    await this.inConference('POST', '/materials/links', {
      title: 'Cổng Dịch vụ công quốc gia',
      agendaItemId: null,
      visibleFrom: 'now',
      link: 'https://dichvucong.gov.vn',
    });
    const poster = new FormData();
    poster.append('file', new Blob([png], { type: 'image/png' }), 'ap-phich.png');
    await this.inConference('PUT', '/poster', poster);
  }

  async schedule() {
    await this.inConference('POST', '/steps', { step: 'schedule', reason: null, firstDay: null });
  }
}
