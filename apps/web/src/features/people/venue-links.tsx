import type { HandOverKind, Participation } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconLink, IconUserShare } from '@tabler/icons-react';
import { useState } from 'react';
import type { LinkedConference } from '../../ui/made-link/holder';
import { HandOverDialog } from './hand-over-dialog';
import { LinkDialog } from './link-dialog';
import classes from './people.module.css';
import { usePeopleTexts } from './people.texts';

interface Props {
  conference: LinkedConference & { code: string };
  participation: Pick<Participation, 'id' | 'venueName' | 'coordinatorName' | 'technicianName'>;
  mayHandOver: boolean;
  /** Somebody else does it from now on. */
  onHandedOver: () => void;
}

/** Personal links of those who answer for a venue, and handing over to a substitute. */
export function VenueLinks({ conference, participation, mayHandOver, onHandedOver }: Props) {
  const t = usePeopleTexts();
  const [opened, setOpened] = useState<{ dialog: 'link' | 'hand-over'; kind: HandOverKind } | null>(null);
  const { id, venueName, coordinatorName, technicianName } = participation;
  const parts = [
    { kind: 'coordinator', name: coordinatorName },
    { kind: 'technician', name: technicianName },
  ] as const;
  const part = parts.find(({ kind }) => kind === opened?.kind);
  const close = () => setOpened(null);
  return (
    <>
      <p className={classes.quiet}>{t('venueLinksHint')}</p>
      <ul className={classes.venueLinks}>
        {parts.map(({ kind, name }) => (
          <li key={kind}>
            <span>
              {t(`${kind}Part`)}
              {name !== null && <strong>: {name}</strong>}
            </span>
            <Button
              variant="default"
              size="sm"
              leftSection={<IconLink size={18} aria-hidden />}
              aria-label={`${t('makeLink')}: ${t(`${kind}Part`)}`}
              onClick={() => setOpened({ dialog: 'link', kind })}
            >
              {t('makeLink')}
            </Button>
            {mayHandOver && (
              <Button
                variant="default"
                size="sm"
                leftSection={<IconUserShare size={18} aria-hidden />}
                aria-label={`${t('handOver')}: ${t(`${kind}Part`)}`}
                onClick={() => setOpened({ dialog: 'hand-over', kind })}
              >
                {t('handOver')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {part && opened?.dialog === 'link' && (
        <LinkDialog
          conference={conference}
          people={[{ id, kind: part.kind, name: part.name ?? venueName, hasLink: true }]}
          onClose={close}
        />
      )}
      {part && opened?.dialog === 'hand-over' && (
        <HandOverDialog
          conference={conference}
          part={{ kind: part.kind, subjectId: id, name: part.name }}
          onClose={close}
          onDone={onHandedOver}
        />
      )}
    </>
  );
}
