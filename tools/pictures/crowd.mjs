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

  /** Pairs a screen to each of the venues. */
  async pairScreens(venues) {
    const operator = await this.signIn('operator');
    for (const { participationId } of venues) {
      const screen = new Browser(this.origin, this.origin);
      const { json: pairing } = await screen.post('/api/pairing');
      await operator.post(`/api/conferences/${code}/screens`, { code: pairing.code, participationId });
      this.#people.push({ as: 'screen', cookie: screen.cookie });
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
