import { PERMISSIONS, type Permission, type Role } from '@diem-cau/shared';
import type { CommandHandler } from '../../../../apps/server/src/common/realtime/handled-commands';
import { holdsIn, PERMISSIONS_OF } from '../../../../apps/server/src/identity/permissions';
import type { HttpHandler } from './handlers';

const ROLES: Record<Role, string> = {
  administrator: 'Quản trị',
  organiser: 'Ban tổ chức',
  operator: 'Vận hành',
  secretary: 'Thư ký',
  moderator: 'Điều phối hỏi đáp',
  chair: 'Chủ tọa',
  speaker: 'Báo cáo viên',
  coordinator: 'Đầu mối',
  technician: 'Kỹ thuật',
  invitee: 'Đơn vị được mời',
  venueScreen: 'Màn hình',
  viewer: 'Người xem',
};
const roles = Object.keys(ROLES) as Role[];

/** Who may do what, as a page for people: what the code's one table says, and which handlers ask for it. */
export function rightsPage(http: HttpHandler[], commands: CommandHandler[]): string {
  return [
    '# Who may do what',
    '',
    'Made by `npm run rights-page` from the table of permissions and from the handlers themselves; a test compares it with both, and tries every cell of it.',
    'Everything that is not listed is denied. A right holds in one conference, over the records of a unit and of those below it, or (for an administrator) in the whole system.',
    '',
    '## Role × permission',
    '',
    row(['Permission', ...roles.map((role) => `${role}<br>${ROLES[role]}`), 'Ends with the conference']),
    row(['---', ...roles.map(() => ':-:'), ':-:']),
    ...PERMISSIONS.map((permission) =>
      row([
        `\`${permission}\``,
        ...roles.map((role) => (PERMISSIONS_OF[role].includes(permission) ? '●' : '')),
        holdsIn('ended', permission) ? '' : '●',
      ]),
    ),
    '',
    '## Permission × action',
    '',
    row(['Permission', 'HTTP', 'Socket']),
    row(['---', '---', '---']),
    ...PERMISSIONS.map((permission) =>
      row([
        `\`${permission}\``,
        http
          .filter((handler) => handler.permission === permission)
          .map(route)
          .sort()
          .join('<br>'),
        commands
          .filter((handler) => handler.permission === permission)
          .map(({ command }) => `\`${command}\``)
          .sort()
          .join('<br>'),
      ]),
    ),
    '',
    '## Open to everybody',
    '',
    row(['HTTP', 'Why']),
    row(['---', '---']),
    ...http
      .filter(({ open }) => open)
      .map((handler) => row([route(handler), handler.open ?? '']))
      .sort(),
    '',
  ].join('\n');
}

/** The cells of the page's first table: which roles hold which permission, and whether it ends with the conference. */
export function readRights(page: string): Map<Permission, { roles: Set<Role>; endsWithConference: boolean }> {
  const lines = page.split('\n').filter((line) => line.startsWith('| `'));
  const rights = new Map<Permission, { roles: Set<Role>; endsWithConference: boolean }>();
  for (const line of lines) {
    const [name = '', ...cells] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    const permission = PERMISSIONS.find((one) => name === `\`${one}\``);
    if (!permission || rights.has(permission)) continue;
    rights.set(permission, {
      roles: new Set(roles.filter((_, index) => cells[index] === '●')),
      endsWithConference: cells[roles.length] === '●',
    });
  }
  return rights;
}

const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
const route = ({ method, path }: HttpHandler) => `\`${method} ${path}\``;
