import type { ConferenceSnapshot } from '@diem-cau/shared';
import { Button, CloseButton, Switch } from '@mantine/core';
import '@mantine/core/styles/Switch.css';
import { useState } from 'react';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { ErrorState } from '../../ui/error-state';
import { FailureNotice } from '../../ui/failure-notice';
import { LoadingState } from '../../ui/loading-state';
import { Notice } from '../../ui/notice';
import { AgendaTurns } from './agenda-turns';
import { DeclineDialog } from './decline-dialog';
import { FinishedTurns } from './finished-turns';
import classes from './floor-desk.module.css';
import { useFloorDeskTexts } from './floor-desk.texts';
import { scheduledTurns, turnToOffer } from './floor-lists';
import { NextCard } from './next-card';
import { OfferCard } from './offer-card';
import { QueueList } from './queue-list';
import { SpeakerCard } from './speaker-card';
import type { FloorAtDesk } from './use-floor-desk';

export interface FloorPanelProps {
  floor: FloorAtDesk;
  entered: Pick<ConferenceSnapshot, 'agenda' | 'conference' | 'floor' | 'me' | 'stage'>;
  /** Add it to `Date.now()` to get the server's time. */
  clockOffsetMs: number;
  disabled: boolean;
}

/** Who speaks, who is next and who waits; for the chair and for whoever acts for them. */
export function FloorPanel({ floor, entered, clockOffsetMs, disabled }: FloorPanelProps) {
  const t = useFloorDeskTexts();
  const common = useCommonTexts();
  const [declining, setDeclining] = useState<string | null>(null);
  const { agenda, conference, me, stage } = entered;
  const { requests, lists, failure, said } = floor;
  if (requests === null) {
    return floor.error === null ? (
      <LoadingState text={t('loading')} />
    ) : (
      <ErrorState error={floor.error} onRetry={floor.reload} />
    );
  }
  const gives = me.permissions.includes('floor.give');
  const turns = scheduledTurns(agenda.items, requests);
  const offered = turnToOffer(turns);
  const off = disabled || !gives;
  const shared = { floor, disabled: off, timeZone: conference.timeZone };
  return (
    <section aria-label={t('title')} className={classes.panel}>
      {!gives && <Notice tone="info">{t('readOnly')}</Notice>}
      <FailureNotice failure={failure} onDismiss={floor.dismiss} />
      {failure === null && said !== null && (
        <Notice
          tone="info"
          action={
            <span className={classes.buttons}>
              {said.undo !== null && (
                <Button
                  size="xs"
                  variant="default"
                  disabled={disabled}
                  onClick={() => {
                    floor.dismiss();
                    said.undo?.();
                  }}
                >
                  {t('undo')}
                </Button>
              )}
              <CloseButton aria-label={common('close')} onClick={floor.dismiss} />
            </span>
          }
        >
          {said.text}
        </Notice>
      )}
      <SpeakerCard
        {...shared}
        speaker={entered.floor.speaker}
        muted={stage.muted}
        canMute={me.permissions.includes('stage.operate')}
        clockOffsetMs={clockOffsetMs}
      />
      {offered !== null && offered.request?.state !== 'next' && <OfferCard {...shared} turn={offered} />}
      {lists.next && <NextCard {...shared} request={lists.next} kind="next" />}
      {lists.previewed && <NextCard {...shared} request={lists.previewed} kind="preview" />}
      <QueueList {...shared} onDecline={setDeclining} />
      {turns.length > 0 && <AgendaTurns {...shared} turns={turns} />}
      <FinishedTurns {...shared} />
      <Switch
        checked={entered.floor.viewersMayAsk}
        disabled={off || floor.busy.has('viewers')}
        onChange={(event) => floor.letViewersAsk(event.currentTarget.checked)}
        label={t('viewersMayAsk')}
        description={t('viewersHint')}
      />
      <DeclineDialog
        request={lists.waiting.find(({ id }) => id === declining) ?? null}
        onDecline={(request, word) => floor.decline(request, word)}
        onClose={() => setDeclining(null)}
      />
    </section>
  );
}
