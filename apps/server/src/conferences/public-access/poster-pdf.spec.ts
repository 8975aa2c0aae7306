import { posterPdf, type PosterText } from './poster-pdf';

const sheet: PosterText = {
  title: 'Tập huấn căn cước',
  hostUnitName: 'Công an tỉnh Ninh Bình',
  when: ['08:00 – 11:30, Chủ Nhật, 22/11/2026'],
  code: 'CANCUOC',
  url: 'https://hop.ninhbinh.gov.vn/c/CANCUOC',
  note: null,
};
const pagesOf = async (change: Partial<PosterText>) =>
  (await posterPdf({ ...sheet, ...change })).toString('latin1').match(/\/Type \/Page\b/g)?.length;

describe('the sheet with the address', () => {
  it.each<[string, Partial<PosterText>]>([
    ['few words', {}],
    [
      'the longest title, code and hours',
      {
        title: 'Hội nghị tập huấn nghiệp vụ chuyển đổi số cho cán bộ, công chức cấp xã '.repeat(4),
        when: ['Từ 08:00, thứ Năm, 26/11/2026', 'đến 17:00, thứ Sáu, 27/11/2026'],
        code: 'W'.repeat(32),
        url: `https://hoinghi.ninhbinh.gov.vn/c/${'W'.repeat(32)}`,
        note: 'Khi vào xem, quý vị cho biết họ tên và đơn vị.',
      },
    ],
  ])('is one page with %s', async (_, change) => {
    expect(await pagesOf(change)).toBe(1);
  });
});
