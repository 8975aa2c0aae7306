import { matchesSearch, type LinkSessionRecord } from '@diem-cau/shared';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { SessionList } from '../../ui/session-list/session-list';
import { useStaffTexts } from './staff.texts';
import classes from './staff.module.css';

/** As many as one looks through before searching; a province has hundreds. */
const SHOWN = 20;

interface Props {
  sessions: readonly LinkSessionRecord[];
  titleOf: (session: LinkSessionRecord) => string;
  ending: string | null;
  onEnd: (session: LinkSessionRecord) => void;
}

export function FoundSessions({ sessions, titleOf, ending, onEnd }: Props) {
  const t = useStaffTexts();
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(SHOWN);
  const fits = sessions.filter((session) => matchesSearch(titleOf(session), search));
  return (
    <div className={classes.sessions}>
      {sessions.length > SHOWN && (
        <TextInput
          aria-label={t('sessionsSearch')}
          placeholder={t('sessionsSearch')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <SessionList
        label={t('sessionsTitle')}
        sessions={fits.slice(0, limit)}
        titleOf={titleOf}
        ending={ending}
        onEnd={onEnd}
      />
      {fits.length > limit && (
        <Button variant="default" onClick={() => setLimit(limit + SHOWN)}>
          {t('sessionsMore', { count: fits.length - limit })}
        </Button>
      )}
    </div>
  );
}
