import { randomUUID } from 'node:crypto';
import { fromTests } from './test-support.mjs';

const { connect } = fromTests('support/client.ts');
const { Browser } = fromTests('support/http.ts');

const code = 'TAPHUAN1';
const beatMs = 10_000;
const informants = [
  'Ông Trần Văn Khải',
  'Bà Nguyễn Thị Mai',
  'Ông Phạm Đức Thắng',
  'Bà Vũ Thị Hồng',
  'Ông Đoàn Minh Quân',
];

export const questions = [
  [
    'Người cao tuổi chưa có điện thoại thông minh thì nộp hồ sơ dịch vụ công bằng cách nào?',
    'Tổ công nghệ số thôn 5, xã Hải Minh',
  ],
  [
    'Một số điện thoại có được đăng ký tài khoản VNeID cho hai người trong gia đình không?',
    'Nguyễn Thị Hoa, xã Yên Phong',
  ],
  ['Chợ xã muốn dùng mã QR thì đăng ký ở đâu, có mất phí hằng tháng không?', null],
  [
    'Khi nhận cuộc gọi tự xưng là công an yêu cầu cài ứng dụng, bà con cần làm gì trước tiên?',
    'Lê Văn Tám, thị trấn Lâm',
  ],
  ['Tài liệu của hội nghị này có được gửi về các thôn sau khi kết thúc không?', null],
  [
    'Trạm y tế chưa có máy quẹt thẻ thì thanh toán viện phí không dùng tiền mặt như thế nào?',
    'Trạm y tế xã Giao Tiến',
  ],
];

const devices = {
  cameraName: 'Webcam HD',
  cameraLines: 720,
  microphoneName: 'Micrô không dây',
  microphonePeakDb: -19,
  speakerMarginDb: 22,
};

/** What the room of this number measures of its line. */
function lineOf(number) {
  const poor = number % 9 === 4;
  const loss = poor ? 6.2 : (number % 4) * 0.2;
  const jitter = poor ? 71 : 3 + (number % 8);
  const roundTripMs = poor ? 212 : 14 + (number % 11) * 3;
  return {
    measures: {
      upKbps: poor ? 620 : 2_100 + (number % 7) * 50,
      downKbps: poor ? 940 : 2_300 + (number % 5) * 40,
      upLossPercent: loss,
      downLossPercent: loss / 2,
      upJitterMs: jitter,
      downJitterMs: jitter,
      roundTripMs,
    },
    report: {
      lossPercent: loss,
      jitterMs: jitter,
      roundTripMs,
      height: poor ? 180 : 720,
      framesPerSecond: poor ? 11 : 25,
      freezes: poor ? 2 : 0,
      frozenMs: poor ? 1_400 : 0,
      sound: true,
      sentLossPercent: null,
    },
  };
}

/** People at many places at once, without a browser each: paired rooms, devices that watch, the secretary's telephone. */
export class Crowd {
  #people = [];
  #online = [];
  #timer;

  constructor(product) {
    this.origin = product.url;
    this.demo = product.demo;
  }

  async signIn(role) {
    const { loginName, password } = this.demo.logins.find((login) => login.role === role);
    const browser = new Browser(this.origin, this.origin);
    await browser.post('/api/login', { loginName, password });
    return browser;
  }

  connect(person) {
    return connect(this.origin, { code, originHeader: this.origin, ...person });
  }

  async board() {
    const { cookie } = await this.signIn('operator');
    const operator = await this.connect({ as: 'account', cookie });
    const board = await operator.send('control-room:watch', {});
    operator.close();
    return board;
  }

  async makeChairLink(person) {
    const organiser = await this.signIn('organiser');
    const conference = `/api/conferences/${code}`;
    const { json: chair } = await organiser.post(`${conference}/people`, {
      kind: 'chair',
      phone: null,
      ...person,
    });
    const { json: link } = await organiser.post(`${conference}/links`, {
      kind: 'chair',
      subjectId: chair.id,
    });
    return link;
  }

  /** Pairs a screen to each of the venues. */
  async pairScreens(venues) {
    const operator = await this.signIn('operator');
    for (const { participationId } of venues) {
      const screen = new Browser(this.origin, this.origin);
      const { json: pairing } = await screen.post('/api/pairing');
      await operator.post(`/api/conferences/${code}/screens`, { code: pairing.code, participationId });
      this.#people.push({ as: 'screen', cookie: screen.cookie, number: this.#people.length });
    }
  }

  async addViewers(count) {
    for (let index = 0; index < count; index += 1) {
      const viewer = new Browser(this.origin, this.origin);
      await viewer.post(`/api/programme/${code}/ticket`);
      this.#people.push({ as: 'viewer', cookie: viewer.cookie });
    }
  }

  /** Connects everybody, and lets everybody's player beat until `leave`. */
  async arrive() {
    this.#online = [];
    for (const person of this.#people) {
      const client = await this.connect(person);
      await client.send('conference:enter', {});
      // Only one who takes part in the media counts as connected on the operator's board.
      if (person.as === 'screen') await client.send('media:join', {});
      this.#online.push({ client, tabBeats: 0, ...person });
    }
    await this.#beat();
    this.#timer = setInterval(() => this.#beat().catch(() => undefined), beatMs);
  }

  leave() {
    clearInterval(this.#timer);
    for (const { client } of this.#online) client.close();
  }

  #beat() {
    return Promise.all(
      this.#online.map((person) => {
        person.tabBeats += 1;
        const beat = { beatNo: person.tabBeats, state: 'playing', agoMs: 0 };
        return person.client.send('presence:beat', { beats: [beat] });
      }),
    );
  }

  get #screens() {
    return this.#online.filter(({ as }) => as === 'screen');
  }

  /** Rooms check their lines and say how these are; every ninth has a poor one. */
  async checkLines() {
    for (const { client, number } of this.#screens) {
      const { measures } = lineOf(number);
      await client.send('line-check:save', { commandId: randomUUID(), line: measures, devices });
    }
  }

  /** What the board has of lines is forgotten when no screen says it anew. */
  async reportLines() {
    for (const { client, number } of this.#screens) await client.send('line:report', lineOf(number).report);
  }

  /** The first of the rooms ask for the floor, each with its words. */
  async askForFloor(topics) {
    for (const [index, topic] of topics.entries()) {
      await this.#screens[index * 5].client.send('floor:request', {
        commandId: randomUUID(),
        topic,
        name: null,
      });
    }
  }

  async callForHelp(calls) {
    for (const [index, call] of calls.entries()) {
      const { client } = this.#screens[index * 7 + 3];
      await client.send('support:call', { commandId: randomUUID(), reason: null, text: null, ...call });
    }
  }

  /** Of four rooms three answer the roll call that runs. */
  async answerRollCall() {
    for (const { client, number } of this.#screens) {
      if (number % 4 === 3) continue;
      const { rollCall } = await client.send('roll-call:own', {});
      const answer = { rollCallId: rollCall.id, count: 7 + ((number * 5) % 13) };
      await client.send('roll-call:answer', { commandId: randomUUID(), ...answer });
    }
  }

  async ask(asked) {
    const viewers = this.#online.filter(({ as }) => as === 'viewer');
    for (const [index, [text, authorName]] of asked.entries()) {
      await viewers[index].client.send('qa:ask', { commandId: randomUUID(), text, authorName });
    }
  }

  /** The secretary writes down what the venues say on the telephone. */
  async telephone(venues) {
    const { cookie } = await this.signIn('secretary');
    const secretary = await this.connect({ as: 'account', cookie });
    for (const [index, { participationId }] of venues.entries()) {
      await secretary.send('attendance:record-count', {
        commandId: randomUUID(),
        participationId,
        count: 7 + ((index * 5) % 13),
        informant: informants[index % informants.length],
        toldAt: new Date(Date.now() - index * 1000).toISOString(),
        note: null,
      });
      // No faster than one connection may send.
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    secretary.close();
  }
}
