import { isDeletable, isPossible, type StaffConference } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { CopyDialog } from './copy-dialog';
import { DeleteDialog } from './delete-dialog';
import classes from './overview.module.css';
import { useOverviewTexts } from './overview.texts';
import { ReasonDialog } from './reason-dialog';

type Asked = 'copy' | 'postpone' | 'cancel' | 'delete';

interface Props {
  conference: StaffConference;
  onCopied: (code: string) => void;
  onDeleted: () => void;
}

/** What is done seldom, each with a second step. */
export function MoreActions({ conference, onCopied, onDeleted }: Props) {
  const t = useOverviewTexts();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { state, permissions } = conference;
  const prepares = permissions.includes('conference.prepare');
  const offered: Record<Asked, boolean> = {
    copy: permissions.includes('conference.create'),
    postpone: prepares && isPossible('postpone', state),
    cancel: prepares && isPossible('cancel', state),
    delete: permissions.includes('conference.delete') && isDeletable(state),
  };
  const actions = (['copy', 'postpone', 'cancel', 'delete'] as const).filter((action) => offered[action]);
  const close = () => setAsked(null);
  if (actions.length === 0) return null;
  return (
    <section className={classes.card} aria-labelledby="more-actions">
      <h2 id="more-actions">{t('more')}</h2>
      <div className={classes.buttons}>
        {actions.map((action) => (
          <Button
            key={action}
            variant="default"
            {...((action === 'cancel' || action === 'delete') && { color: 'fault', variant: 'outline' })}
            onClick={() => setAsked(action)}
          >
            {t(action)}
          </Button>
        ))}
      </div>
      {asked === 'copy' && <CopyDialog conference={conference} onCopied={onCopied} onClose={close} />}
      {(asked === 'postpone' || asked === 'cancel') && (
        <ReasonDialog conference={conference} step={asked} onClose={close} />
      )}
      {asked === 'delete' && <DeleteDialog conference={conference} onDeleted={onDeleted} onClose={close} />}
    </section>
  );
}
