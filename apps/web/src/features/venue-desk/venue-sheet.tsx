import type { VenueOnBoard } from '@diem-cau/shared';
import { Drawer } from '@mantine/core';
import '@mantine/core/styles/Drawer.css';
import { useState, type ReactNode } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useFormats } from '../../lib/i18n/format';
import type { LiveConnection } from '../../live/connection';
import { useCommands } from '../../live/use-commands';
import { ErrorState } from '../../ui/error-state';
import { FailureNotice } from '../../ui/failure-notice';
import { LoadingState } from '../../ui/loading-state';
import { newCall, type CallEntry } from './call-entry';
import { CallLog } from './call-log';
import { ExternalMarks } from './external-marks';
import { HelpMark } from './help-mark';
import { LineFigures } from './line-figures';
import { useVenueDeskTexts } from './venue-desk.texts';
import { useVenueOnDesk } from './venue-desk.queries';
import { isExternal } from './venue-filters';
import { VenueContacts } from './venue-contacts';
import { VenueCounts } from './venue-counts';
import classes from './venue-sheet.module.css';
import { VenueStateMark } from './venue-state-mark';

export interface VenueSheetProps {
  venue: VenueOnBoard;
  connection: LiveConnection;
  timeZone: string;
  clockOffsetMs: number;
  disabled: boolean;
  /** May note calls and mark what is connected outside. */
  mayFollowUp: boolean;
  /** Puts it on air, shows its screens. */
  actions: ReactNode;
  /** How its devices and line were found before. */
  rehearsals: ReactNode;
  /** Where the secretary enters a telephoned count; null for those who may not. */
  countForm: ReactNode;
  onClose: () => void;
}

/** Everything of one venue, for whoever telephones it. What stands beside it can be used meanwhile: above all the red button. */
export function VenueSheet(props: VenueSheetProps) {
  const { venue, connection, timeZone, disabled, mayFollowUp } = props;
  const t = useVenueDeskTexts();
  const common = useCommonTexts();
  const formats = useFormats(timeZone);
  const kept = useVenueOnDesk(connection, venue);
  const commands = useCommands(connection);
  const [entry, setEntry] = useState<CallEntry | null>(null);

  return (
    <Drawer
      opened
      onClose={props.onClose}
      title={venue.name}
      position="right"
      size="min(32rem, 100vw)"
      lockScroll={false}
      withOverlay={false}
      trapFocus={false}
      classNames={{ content: classes.content ?? '' }}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <div className={classes.sheet}>
        <section className={classes.now}>
          <p className={classes.state}>
            <VenueStateMark venue={venue} />
            {isExternal(venue) && <span>{venue.externalSystem ?? t('external')}</span>}
            {venue.lastHeardAt !== null && (
              <span>{t('heardAt', { time: formats.time(venue.lastHeardAt) })}</span>
            )}
          </p>
          {venue.help !== null && (
            <p className={classes.state}>
              <HelpMark venue={venue} />
              <span>{t('helpSince', { time: formats.time(venue.help.since) })}</span>
            </p>
          )}
          {venue.callReasons.length > 0 && (
            <ul className={classes.reasons} aria-label={t('sectionCall')}>
              {venue.callReasons.map((reason) => (
                <li key={reason}>{t(`reasonLong.${reason}`)}</li>
              ))}
            </ul>
          )}
          <div className={classes.buttons}>{props.actions}</div>
        </section>
        <FailureNotice failure={commands.failure} onDismiss={commands.dismiss} />
        <VenueContacts
          venue={venue}
          kept={kept.data ?? null}
          onCall={mayFollowUp ? (phone) => setEntry(newCall(venue, phone)) : null}
        />
        <CallLog
          venue={venue}
          calls={kept.data?.calls ?? []}
          formats={formats}
          commands={commands}
          clockOffsetMs={props.clockOffsetMs}
          disabled={disabled}
          mayCall={mayFollowUp}
          entry={entry}
          onEntry={setEntry}
        />
        {isExternal(venue) ? (
          <ExternalMarks
            venue={venue}
            marks={kept.data?.marks ?? []}
            formats={formats}
            connection={connection}
            commands={commands}
            disabled={disabled}
            mayMark={mayFollowUp}
          />
        ) : (
          <>
            <LineFigures venue={venue} formats={formats} />
            {props.rehearsals}
          </>
        )}
        <VenueCounts counts={kept.data?.counts ?? []} formats={formats} countForm={props.countForm} />
        {kept.isPending && <LoadingState />}
        {kept.isError && !kept.data && (
          <ErrorState error={asWireError(kept.error)} onRetry={() => void kept.refetch()} />
        )}
      </div>
    </Drawer>
  );
}
