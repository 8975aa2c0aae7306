import { readFileSync } from 'node:fs';

const row = (label, value) => `  ${label.padEnd(34)} ${value}`;

/** What a person needs after a start, in Vietnamese and English. Pure: it returns the text. */
export function formatBanner({ url, lan, demo, setupUrl, dataRoot }) {
  const lines = ['', '  Điểm Cầu đang chạy · Điểm Cầu is running', '', row('Địa chỉ · Address', url)];
  if (lan) lines.push(...formatLan(url, lan));
  if (setupUrl) {
    lines.push(
      '',
      '  Tạo quản trị viên đầu tiên (liên kết dùng một lần) · Make the first administrator (one-time link)',
    );
    lines.push(`    ${setupUrl}`);
  }
  if (demo) lines.push(...formatDemo(url, demo));
  lines.push('', row('Dữ liệu · Data', dataRoot), row('Dừng · Stop', 'Ctrl+C'), '');
  return lines.join('\n');
}

function formatLan(url, { others, isOwnCertificate }) {
  const lines = [row('Điểm cầu trong mạng · Venues here', `${url}/venue`)];
  if (isOwnCertificate) {
    lines.push('', '  Lần đầu mở, trình duyệt cảnh báo chứng chỉ tự tạo: chọn Nâng cao › Tiếp tục.');
    lines.push('  On the first visit the browser warns of our own certificate: choose Advanced › Continue.');
  }
  if (others.length > 0) {
    lines.push(
      '',
      `  Địa chỉ khác của máy này · Other addresses: ${others.join(', ')} (LAN_ADDRESS=${others[0]} npm start -- --lan)`,
    );
  }
  return lines;
}

function formatDemo(url, { logins = [], pages = [] }) {
  const lines = [];
  if (pages.length > 0) lines.push('', '  Trang mẫu · Demo pages');
  for (const { label, path, note } of pages) {
    lines.push(`    ${label}`, `      ${url}${path}${note ? `   ${note}` : ''}`);
  }
  if (logins.length > 0) lines.push('', '  Tài khoản mẫu · Demo logins');
  const widest = Math.max(0, ...logins.map(({ role }) => role.length));
  for (const { role, loginName, password } of logins) {
    lines.push(`    ${role.padEnd(widest)}   ${loginName} / ${password}`);
  }
  return lines;
}

export function readDemo(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
