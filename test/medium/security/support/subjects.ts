import { randomUUID } from 'node:crypto';
import { ACCOUNT_ROLES, LINK_KINDS, type AccountRole, type ConnectAs, type Role } from '@diem-cau/shared';
import {
  createAccount,
  screenCookie,
  sessionCookie,
  viewerCookie,
  type TestConference,
} from '../../../support/conference';
import type { TestServer } from '../../../support/server';

/** Somebody who tries everything: one role, as one of the ways to be known. */
export interface Subject {
  name: string;
  role: Role | null;
  as: ConnectAs;
  /** A cookie that nobody used before, because some requests end the session. */
  cookie(server: TestServer, home: TestConference): Promise<string>;
}

export const SUBJECTS: readonly Subject[] = [
  { name: 'nobody', role: null, as: 'viewer', cookie: async () => '' },
  ...ACCOUNT_ROLES.map((role): Subject => ({
    name: `account ${role}`,
    role,
    as: 'account',
    cookie: async (server, home) => sessionCookie(server, 'account', await accountOf(role, server, home)),
  })),
  ...LINK_KINDS.map((kind): Subject => ({
    name: `link ${kind}`,
    role: kind,
    as: kind,
    cookie: async (server, home) => sessionCookie(server, kind, await subjectOf(kind, server, home)),
  })),
  {
    name: 'screen',
    role: 'venueScreen',
    as: 'screen',
    cookie: (server, home) => screenCookie(server, home.venues[0]?.venueId ?? ''),
  },
  { name: 'viewer', role: 'viewer', as: 'viewer', cookie: (server, home) => viewerCookie(server, home) },
];

const accounts = new WeakMap<TestConference, Map<AccountRole, Promise<string>>>();

/** One account of each role for each conference: a password's hash takes its time. */
function accountOf(role: AccountRole, server: TestServer, home: TestConference): Promise<string> {
  const ofHome = accounts.get(home) ?? new Map<AccountRole, Promise<string>>();
  accounts.set(home, ofHome);
  const kept = ofHome.get(role);
  if (kept) return kept;
  const made = createAccount(server, role, home).then(async (loginName) => {
    const [account] = await server.dataSource.query('select id from account where login_name = $1', [
      loginName,
    ]);
    return account.id as string;
  });
  ofHome.set(role, made);
  return made;
}

async function subjectOf(
  kind: (typeof LINK_KINDS)[number],
  { dataSource }: TestServer,
  home: TestConference,
): Promise<string> {
  switch (kind) {
    case 'speaker':
      return home.speakers[0]?.id ?? '';
    case 'coordinator':
    case 'technician':
      return home.venues[0]?.participationId ?? '';
    case 'chair': {
      const id = randomUUID();
      await dataSource.query('insert into chair (id, conference_id, name) values ($1, $2, $3)', [
        id,
        home.id,
        'Chủ tọa',
      ]);
      return id;
    }
    case 'invitee': {
      const [invitation] = await dataSource.query(
        'select id from unit_invitation where conference_id = $1 and org_unit_id = $2',
        [home.id, home.venues[0]?.unitId],
      );
      return invitation.id;
    }
  }
}
