import type { UnitInvitation } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Formats } from '../../lib/i18n/format';
import { InvitationRow } from './invitation-row';
import classes from './invitations.module.css';
import { useInvitationsTexts } from './invitations.texts';

/** More lines than this make old machines slow; the rest comes when it is asked for. */
const LINES = 300;

interface Props {
  invitations: readonly UnitInvitation[];
  formats: Formats;
  mayManage: boolean;
  onOpen: (id: string, what: 'details' | 'answer') => void;
}

export function InvitationTable({ invitations, formats, mayManage, onOpen }: Props) {
  const t = useInvitationsTexts();
  const [lines, setLines] = useState(LINES);
  const hidden = invitations.length - lines;
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            {(['unit', 'answer', 'venue', 'list', 'contact'] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {invitations.slice(0, lines).map((invitation) => (
            <InvitationRow
              key={invitation.id}
              invitation={invitation}
              formats={formats}
              mayManage={mayManage}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <Button variant="default" onClick={() => setLines(lines + LINES)}>
          {t('showMore', { count: Math.min(hidden, LINES) })}
        </Button>
      )}
    </>
  );
}
