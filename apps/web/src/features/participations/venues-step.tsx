import type { Participation, StaffConference } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { useCallback, useState, type ReactNode } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { FailureNotice } from '../../ui/failure-notice';
import { LoadingState } from '../../ui/loading-state';
import { Notice } from '../../ui/notice';
import { AddVenue } from './add-venue';
import { CardsDialog } from './cards-dialog';
import { toAddAgain } from './participation-draft';
import { ParticipationList } from './participation-list';
import classes from './participations.module.css';
import { useAddParticipation, useParticipations, useRemoveParticipation } from './participations.queries';
import { useParticipationsTexts } from './participations.texts';
import { Toolbar } from './toolbar';
import { VenueDetails } from './venue-details';

interface Props {
  conference: StaffConference;
  /** The venue's screens; another feature looks after them. */
  screens: (participation: Participation) => ReactNode;
  /** Links of those who answer for the venue, as well; `onChanged` when somebody else does from now on. */
  links: (participation: Participation, onChanged: () => void) => ReactNode;
}

type Opened =
  | { kind: 'details'; id: string }
  | { kind: 'add' }
  | { kind: 'cards'; participations: readonly Participation[] };

/** The step of a conference's preparation that is about its venues. */
export function VenuesStep({ conference, screens, links }: Props) {
  const t = useParticipationsTexts();
  const { code, permissions, hotline } = conference;
  const mayManage = permissions.includes('participation.manage');
  const mayMakeCards = permissions.includes('link.make');
  const listed = useParticipations(code);
  const remove = useRemoveParticipation(code);
  const addAgain = useAddParticipation(code);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const open = useCallback(({ id }: Participation) => setOpened({ kind: 'details', id }), []);
  const makeCards = (participations: readonly Participation[]) =>
    setOpened({ kind: 'cards', participations });
  const finish = (sentence: string | null) => {
    remove.reset();
    setSaid(sentence);
    setOpened(null);
  };

  if (listed.isPending) return <LoadingState />;
  if (listed.data === undefined) {
    return <ErrorState error={asWireError(listed.error)} onRetry={() => void listed.refetch()} />;
  }
  const { participations } = listed.data;
  const shown = opened?.kind === 'details' ? participations.find(({ id }) => id === opened.id) : undefined;
  const removed = remove.isSuccess ? remove.variables : null;
  return (
    <div className={classes.page}>
      <Toolbar
        code={code}
        mayManage={mayManage}
        mayMakeCards={mayMakeCards}
        empty={participations.length === 0}
        onAdd={() => setOpened({ kind: 'add' })}
        onCards={() => makeCards(participations)}
      />
      {said !== null && <Notice tone="good">{said}</Notice>}
      {removed && (
        <Notice
          tone="good"
          action={
            <Button
              variant="default"
              size="sm"
              loading={addAgain.isPending}
              onClick={() =>
                addAgain.mutate(toAddAgain(removed), {
                  onSuccess: ({ venueName }) => finish(t('added', { name: venueName })),
                })
              }
            >
              {t('undo')}
            </Button>
          }
        >
          {t('removed', { name: removed.venueName })}
        </Notice>
      )}
      <FailureNotice
        failure={remove.isError ? { what: t('remove'), error: asWireError(remove.error) } : null}
        onDismiss={remove.reset}
      />
      <FailureNotice
        failure={addAgain.isError ? { what: t('undo'), error: asWireError(addAgain.error) } : null}
        onDismiss={addAgain.reset}
      />
      {participations.length === 0 ? (
        <EmptyState icon={<IconBuildingCommunity size={40} />} title={t('none')}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      ) : (
        <ParticipationList
          listed={listed.data}
          timeZone={conference.timeZone}
          onOpen={open}
          onCards={mayMakeCards ? makeCards : null}
        />
      )}
      {shown && (
        <VenueDetails
          key={shown.id}
          code={code}
          participation={shown}
          others={participations.filter(({ id }) => id !== shown.id)}
          mayManage={mayManage}
          mayMakeCards={mayMakeCards}
          screens={permissions.includes('screen.manage') ? screens(shown) : null}
          links={mayMakeCards ? links(shown, () => finish(null)) : null}
          onSaved={finish}
          onRemove={() => {
            finish(null);
            remove.mutate(shown);
          }}
          onMakeCard={() => makeCards([shown])}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.kind === 'add' && (
        <AddVenue
          code={code}
          participations={participations}
          onAdded={finish}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.kind === 'cards' && (
        <CardsDialog
          code={code}
          participations={opened.participations}
          hasHotline={hotline !== null}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}
