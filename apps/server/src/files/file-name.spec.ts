import { FILE_LIMITS } from '@diem-cau/shared';
import { attachmentOf, safeFileName } from './file-name';

describe('the name a file is saved under', () => {
  it.each([
    ['Quy trình xử lý đơn.docx', 'Quy trình xử lý đơn.docx'],
    ['Quy tri\u0300nh.docx', 'Quy trình.docx'],
    ['BÁO CÁO.DOCX', 'BÁO CÁO.docx'],
    ['bài giảng', 'bài giảng.docx'],
    ['bai.giang.v2.docx', 'bai.giang.v2.docx'],
    // Only what the content is decides the end of the name.
    ['trang.html', 'trang.html.docx'],
    ['anh.png.exe', 'anh.png.exe.docx'],
    // Ways out of the folder.
    ['../../etc/passwd', 'passwd.docx'],
    ['..\\..\\windows\\system32\\config.docx', 'config.docx'],
    ['/etc/shadow', 'shadow.docx'],
    ['C:\\tai-lieu.docx', 'tai-lieu.docx'],
    ['....//....//x.docx', 'x.docx'],
    ['..', 'tai-lieu.docx'],
    ['.docx', 'tai-lieu.docx'],
    ['', 'tai-lieu.docx'],
    ['   ', 'tai-lieu.docx'],
    ['/', 'tai-lieu.docx'],
    // What is unseen, or turns the direction of what follows.
    ['ten\0.docx.exe\0.docx', 'ten.docx.exe.docx'],
    ['hoa don\u202excod.docx', 'hoa donxcod.docx'],
    ['a\u200b\ufeff\u2066b.docx', 'ab.docx'],
    ['hai\r\ndong.docx', 'haidong.docx'],
    ['\ud800nua.docx', 'nua.docx'],
    // What Windows makes something else of.
    ['CON', '_CON.docx'],
    ['nul.docx', '_nul.docx'],
    ['com1.txt.docx', '_com1.txt.docx'],
    ['LPT9 .docx', '_LPT9.docx'],
    ['console.docx', 'console.docx'],
    ['bao cao.docx:an.exe', 'bao cao.docx an.exe.docx'],
    ['bao cao. . .docx', 'bao cao.docx'],
    ['a<b>c|d?e*f"g.docx', 'a b c d e f g.docx'],
    ['.bashrc', 'bashrc.docx'],
  ])('%j is %j', (uploaded, saved) => {
    expect(safeFileName(uploaded, 'docx')).toBe(saved);
  });

  it('is never longer than file systems bear, and keeps whole letters', () => {
    const saved = safeFileName(`${'ề'.repeat(300)}.pdf`, 'pdf');
    expect(saved).toHaveLength(FILE_LIMITS.name);
    expect(saved).toMatch(/^ề+\.pdf$/);
    expect(safeFileName('😀'.repeat(300), 'pdf').isWellFormed()).toBe(true);
  });

  it('ends as the content does', () => {
    expect(safeFileName('anh.jpeg', 'jpeg')).toBe('anh.jpg');
    expect(safeFileName('anh.JPG', 'jpeg')).toBe('anh.jpg');
    expect(safeFileName('anh.jpg', 'png')).toBe('anh.jpg.png');
  });
});

describe('its header', () => {
  it('says the name as it is, and in ASCII for the oldest clients', () => {
    expect(attachmentOf('Đề án (bản 2).pdf')).toBe(
      `attachment; filename="De an (ban 2).pdf"; filename*=UTF-8''%C4%90%E1%BB%81%20%C3%A1n%20%28b%E1%BA%A3n%202%29.pdf`,
    );
  });

  it.each(['a"; filename="b.exe', 'a\\".pdf', '100%.pdf', 'a\r\nX-Evil: 1.pdf', '日本.pdf'])(
    'cannot be broken out of by %j',
    (name) => {
      const header = attachmentOf(name);
      expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.!~%-]*$/);
      expect(header.match(/"/g)).toHaveLength(2);
    },
  );
});
