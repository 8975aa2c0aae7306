import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const demo = {
  logins: [{ role: 'Ban tổ chức', loginName: 'organizer', password: 'demo-password' }],
  pages: [{ label: 'Xem trực tiếp', path: '/watch/demo', note: 'không cần tài khoản' }],
};
writeFileSync(join(process.env.DATA_DIR, 'demo.json'), JSON.stringify(demo), { mode: 0o600 });
