import type { OwnInvitation } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '../../ui/notice';
import classes from './own-invitation.module.css';
import { useOwnInvitationTexts } from './own-invitation.texts';
import { VenueForm } from './venue-form';

interface Props {
  code: string;
  invitation: OwnInvitation;
  readOnly: boolean;
}

/** In which room the unit's delegates sit. */
export function VenueStep({ code, invitation, readOnly }: Props) {
  const t = useOwnInvitationTexts();
  const [choosing, setChoosing] = useState(false);
  const [saved, setSaved] = useState(false);
  const { venues, state } = invitation;
  if (state !== 'accepted') return <p className={classes.soft}>{t('venueAfterAccept')}</p>;
  if (choosing) {
    return (
      <VenueForm
        code={code}
        invitation={invitation}
        onSaved={() => {
          setChoosing(false);
          setSaved(true);
        }}
        onCancel={() => setChoosing(false)}
      />
    );
  }
  return (
    <>
      <p className={classes.soft}>{t('venueIntro')}</p>
      {saved && <Notice tone="good">{t('venueSaved')}</Notice>}
      {venues.length > 0 ? (
        <p>{t('venueIs', { venue: venues.map(({ name }) => name).join('; ') })}</p>
      ) : (
        <Notice tone="amber">{t('venueMissing')}</Notice>
      )}
      {!readOnly && (
        <div className={classes.buttons}>
          <Button
            size="md"
            variant={venues.length > 0 ? 'default' : 'filled'}
            onClick={() => {
              setSaved(false);
              setChoosing(true);
            }}
          >
            {t(venues.length > 0 ? 'changeVenue' : 'chooseVenue')}
          </Button>
        </div>
      )}
    </>
  );
}
