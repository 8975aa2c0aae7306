import type { Venue } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconArchive, IconArchiveOff } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { FormDrawer } from '../../ui/form-drawer';
import { Notice } from '../../ui/notice';
import { emptyDraft, toDraft, toRequest } from './venue-draft';
import { VenueFacts } from './venue-facts';
import { VenueFields } from './venue-fields';
import { useChangeVenue, useCreateVenue } from './venues.queries';
import { useVenuesTexts } from './venues.texts';
import classes from './venues.module.css';

interface Props {
  /** Null for a new one. */
  venue: Venue | null;
  /** Its screens; another feature looks after them. */
  screens: (venue: Venue) => ReactNode;
  onArchive: (venue: Venue) => void;
  onSaved: (venue: Venue) => void;
  onClose: () => void;
}

export function VenueDrawer({ venue, screens, onArchive, onSaved, onClose }: Props) {
  const t = useVenuesTexts();
  const create = useCreateVenue();
  const change = useChangeVenue();
  const [initial] = useState(() => (venue ? toDraft(venue) : emptyDraft));
  const [draft, setDraft] = useState(initial);
  const [tried, setTried] = useState(false);
  const saving = venue ? change : create;
  const mayManage = venue?.mayManage ?? true;
  const submit = () => {
    setTried(true);
    const request = toRequest(draft);
    if (!request) return;
    if (venue) {
      change.mutate({ ...request, id: venue.id, revision: venue.revision }, { onSuccess: onSaved });
    } else create.mutate(request, { onSuccess: onSaved });
  };
  return (
    <FormDrawer
      title={venue ? (mayManage ? t('editTitle') : venue.name) : t('addTitle')}
      submitText={mayManage ? (venue ? t('save') : t('create')) : null}
      pending={saving.isPending}
      error={saving.isError ? asWireError(saving.error) : null}
      dirty={draft !== initial}
      onDismissError={saving.reset}
      onSubmit={submit}
      onClose={onClose}
      below={
        venue?.mayManage && (
          <section className={classes.screens} aria-labelledby="venue-screens">
            <h3 id="venue-screens">{t('screens')}</h3>
            {screens(venue)}
          </section>
        )
      }
    >
      {venue && !mayManage ? (
        <>
          <Notice tone="info">{t('readOnly', { keeper: venue.keeperUnitName ?? venue.hostUnitName })}</Notice>
          <VenueFacts venue={venue} />
        </>
      ) : (
        <VenueFields draft={draft} onChange={setDraft} tried={tried} />
      )}
      {venue?.mayManage && (
        <div className={classes.archive}>
          <Button
            variant="default"
            leftSection={venue.archivedAt ? <IconArchiveOff size={18} /> : <IconArchive size={18} />}
            onClick={() => onArchive(venue)}
          >
            {venue.archivedAt ? t('restore') : t('archive')}
          </Button>
          {!venue.archivedAt && <p>{t('archiveHint')}</p>}
        </div>
      )}
    </FormDrawer>
  );
}
