import { CardPrinter } from './card-printer';
import { textOf } from './testing/pdf-text';
import type { Card } from './worker/card';

const card = (overrides: Partial<Card> = {}): Card => ({
  conferenceTitle: 'Hội nghị tập huấn kỹ năng chuyển đổi số cho Tổ công nghệ số cộng đồng',
  hostUnitName: 'Sở Thông tin và Truyền thông',
  hours: ['08:00 – 11:30, Chủ nhật, 22/11/2026'],
  venueName: 'UBND xã Nghĩa Hưng',
  unitNames: ['Xã Nghĩa Hưng', 'Xã Nghĩa Thành'],
  coordinatorName: 'Trần Thị Ngọc Ánh',
  url: 'https://diemcau.example.vn/link#Rk3xT6q0eZ7m1vYwUu9s2aBcDdEeFfGgHhIiJjKkLlM',
  pin: '402817',
  venueKey: 'ABCDEFGHJKMN',
  screenAddress: 'diemcau.example.vn/venue',
  hotline: { name: 'Phạm Văn Dũng', phone: '0912 345 678' },
  madeAt: '20:15 21/11/2026',
  ...overrides,
});

const printer = new CardPrinter();

describe('cards of venues', () => {
  it('are texts that can be searched, with every Vietnamese letter', async () => {
    const text = textOf(await printer.print([card()]));
    for (const found of [
      'UBND xã Nghĩa Hưng',
      'chuyển đổi số',
      'Trần Thị Ngọc Ánh',
      'ABCD-EFGH-JKMN',
      '402 817',
    ]) {
      expect(text).toContain(found);
    }
  });

  it('have the link as a code alone, and lead there when they are tapped', async () => {
    const pdf = await printer.print([card()]);
    expect(textOf(pdf)).not.toContain('Rk3xT6q0');
    expect(pdf.toString('latin1')).toContain(card().url);
  });

  it('lie two on a sheet, and alone on a page of their size', async () => {
    const pages = async (cards: Card[]) =>
      [...(await printer.print(cards)).toString('latin1').matchAll(/\/MediaBox \[(.*?)\]/g)].map(
        ([, box]) => box,
      );
    expect(await pages([card()])).toEqual(['0 0 595.28 420.94']);
    expect(await pages([card(), card(), card()])).toEqual(['0 0 595.28 841.89', '0 0 595.28 841.89']);
  });

  it('name no key where no screen of ours is paired', async () => {
    expect(textOf(await printer.print([card({ venueKey: null })]))).not.toContain('Khóa điểm cầu');
  });

  it('cut what would not fit, and break at nothing', async () => {
    const long = 'Hội đồng nhân dân và Ủy ban nhân dân '.repeat(20);
    await printer.print([card({ conferenceTitle: long, venueName: long, unitNames: [long], hotline: null })]);
  });
});
