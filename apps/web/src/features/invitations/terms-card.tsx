import type { InvitationTerms, StaffConference } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../lib/i18n/format';
import { useNow } from '../../lib/time/use-now';
import { deadlineText } from '../../lib/time/deadline';
import classes from './invitations.module.css';
import { useInvitationsTexts } from './invitations.texts';
import { mayInvite } from './may-invite';
import { TermsDialog } from './terms-dialog';

const MINUTE = 60_000;

/** What holds for every unit: until when, how many, whom to ask. */
export function TermsCard({ conference, terms }: { conference: StaffConference; terms: InvitationTerms }) {
  const t = useInvitationsTexts();
  const { dateTime } = useFormats(conference.timeZone);
  const now = useNow(MINUTE);
  const [editing, setEditing] = useState(false);
  const deadline = (moment: string | null) =>
    moment === null ? t('notSet') : `${dateTime(moment)} (${deadlineText(t, moment, now)})`;
  const contact = [terms.contactName, terms.contactPhone].filter(Boolean).join(' – ');
  return (
    <section className={classes.terms} aria-label={t('terms')}>
      <dl>
        <div>
          <dt>{t('answerBy')}</dt>
          <dd>{deadline(terms.answerBy)}</dd>
        </div>
        <div>
          <dt>{t('delegatesBy')}</dt>
          <dd>{deadline(terms.delegatesBy)}</dd>
        </div>
        <div>
          <dt>{t('delegatesPerUnit')}</dt>
          <dd>{terms.delegatesPerUnit ?? t('notSet')}</dd>
        </div>
        <div>
          <dt>{t('organiserContact')}</dt>
          <dd>{contact || t('noContact')}</dd>
        </div>
      </dl>
      {mayInvite(conference) && (
        <Button variant="default" onClick={() => setEditing(true)}>
          {t('editTerms')}
        </Button>
      )}
      {editing && <TermsDialog conference={conference} terms={terms} onClose={() => setEditing(false)} />}
    </section>
  );
}
