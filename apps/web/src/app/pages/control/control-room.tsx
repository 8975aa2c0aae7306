import { isConnectedState, type VenueOnBoard } from '@diem-cau/shared';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { AgendaDesk } from '../../../features/agenda-run/agenda-desk';
import { FiguresPanel } from '../../../features/attendance/figures-panel';
import { useFigures } from '../../../features/attendance/use-figures';
import { mergeBoard } from '../../../features/control-room/board';
import { ConferenceActions } from '../../../features/control-room/conference-actions';
import { ConferenceClock } from '../../../features/control-room/conference-clock';
import { useControlRoomTexts } from '../../../features/control-room/control-room.texts';
import { OnAirStrip } from '../../../features/control-room/on-air-strip';
import { OperatingProvider } from '../../../features/control-room/operating';
import { OutcomeBar } from '../../../features/control-room/outcome-bar';
import { LowerThirdBar } from '../../../features/control-room/lower-third-bar';
import { OnAirShotsProvider } from '../../../features/control-room/on-air-shots';
import { PreviewBar } from '../../../features/control-room/preview-bar';
import {
  PreviewDeskProvider,
  useMakePreviewDesk,
  type PreviewDesk,
} from '../../../features/control-room/preview-desk';
import { RollCallConsole } from '../../../features/roll-call/roll-call-console';
import { useRollCallTexts } from '../../../features/roll-call/roll-call.texts';
import { shotId } from '../../../features/control-room/shot-id';
import { useMediaSession } from '../../../live/use-live';
import { RoomDialog, type OpenDialog } from '../../../features/control-room/room-dialog';
import { stageIsOpen } from '../../../features/control-room/stage-open';
import { SourcesPanel } from '../../../features/control-room/sources-panel';
import { useVenueAirButton } from '../../../features/control-room/use-venue-air-button';
import { VenueActions } from '../../../features/control-room/venue-actions';
import { ScreenList } from '../../../features/screens/screen-list';
import { useOperator } from '../../../features/control-room/use-operator';
import type { LiveConnection } from '../../../live/connection';
import { useCommandWatch } from '../../../live/use-command-watch';
import { ConnectionBanner } from '../../../ui/connection-banner';
import type { InConference } from '../../layouts/staff-conference';
import { StaffHeader } from '../../layouts/staff-header';
import classes from './control-room.module.css';
import { DeskTabs } from './desk-tabs';
import { MosaicDesk } from './mosaic-desk';
import { Preview } from './preview';
import { Programme } from './programme';
import { useFloorTab } from './floor-tab';
import { useSupportTab } from './support-tab';
import { VenueDeskPanel } from './venue-desk-panel';
import { VenuesPageLink } from './venues-page-link';

/** The operator's desk: the picture, the large buttons, the sources, the figures. */
export function ControlRoom({
  connection,
  entered,
  live,
  online,
}: InConference & { connection: LiveConnection }) {
  const t = useControlRoomTexts();
  const rollCallText = useRollCallTexts();
  const { agenda, conference, stage, me } = entered;
  const board = useCommandWatch(connection, 'control-room:watch', 'control-room:board-changed', mergeBoard);
  const figures = useFigures(connection);
  const operator = useOperator(connection);
  const supportTab = useSupportTab(connection, { entered, live, online });
  const floorTab = useFloorTab(connection, { entered, live, online });
  const [mosaicIsOpen, setMosaicIsOpen] = useState(false);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const onAir = useMemo<ReadonlySet<string>>(() => new Set(stage.sources.map(({ key }) => key)), [stage]);
  const shots = useMemo<ReadonlySet<string>>(() => new Set(stage.sources.map(shotId)), [stage]);
  const session = useMediaSession(connection, null, { desk: true });
  const previewDesk = useMakePreviewDesk(connection, operator);
  const operates = me.permissions.includes('stage.operate');
  const isOpen = stageIsOpen(conference.state);
  const venuesConnected = board.value?.venues.filter(({ state }) => isConnectedState(state)).length ?? 0;
  const venuesToCall = board.value?.venues.filter(({ callReasons }) => callReasons.length > 0).length ?? 0;
  const airButton = useVenueAirButton(onAir, operator, !online || !isOpen);
  const venueActions = useCallback(
    (venue: VenueOnBoard) => <VenueActions venue={venue} onOpen={setDialog} />,
    [],
  );

  return (
    <Desk operates={operates} shots={shots} preview={operates ? previewDesk : null}>
      <div className={classes.room}>
        <StaffHeader conference={conference} me={me}>
          <ConferenceClock conference={conference} clockOffsetMs={live.clockOffsetMs} />
        </StaffHeader>
        <ConnectionBanner status={live.status} error={live.error} />
        <main id="content" tabIndex={-1} className={classes.desk}>
          <div className={classes.left}>
            <div className={classes.air}>
              <div className={classes.pictures} data-both={operates} data-small={mosaicIsOpen}>
                {operates && <Preview desk={previewDesk} session={session} />}
                <Programme connection={connection} session={session} conference={conference} />
              </div>
              {operates && (
                <PreviewBar desk={previewDesk} operator={operator} disabled={!online || !isOpen} />
              )}
              <OutcomeBar operator={operator} canUndo={isOpen} />
              {operates && (
                <ConferenceActions
                  conference={conference}
                  stage={stage}
                  venuesConnected={venuesConnected}
                  operator={operator}
                  disabled={!online}
                />
              )}
            </div>
            <OnAirStrip
              connection={connection}
              stage={stage}
              board={board.value}
              speaker={entered.floor?.speaker ?? null}
              clockOffsetMs={live.clockOffsetMs}
              operator={operator}
              disabled={!online || !isOpen}
            />
            {operates && (
              <LowerThirdBar
                stage={stage}
                agenda={agenda}
                state={conference.state}
                clockOffsetMs={live.clockOffsetMs}
                operator={operator}
                disabled={!online || !isOpen}
              />
            )}
            <AgendaDesk
              connection={connection}
              agenda={agenda}
              conference={conference}
              clockOffsetMs={live.clockOffsetMs}
              canRun={me.permissions.includes('agenda.run')}
              disabled={!online}
            />
            <MosaicDesk
              connection={connection}
              session={session}
              board={board.value}
              onAir={onAir}
              desk={operates ? previewDesk : null}
              operator={operator}
              disabled={!online || !isOpen}
              isOpen={mosaicIsOpen}
              onToggle={() => setMosaicIsOpen(!mosaicIsOpen)}
            />
          </div>
          <div className={classes.sources}>
            <DeskTabs
              label={t('panels')}
              tabs={[
                {
                  name: 'sources',
                  label: t('panelSources'),
                  panel: (
                    <SourcesPanel
                      board={board.value}
                      error={board.error}
                      onAir={onAir}
                      operator={operator}
                      disabled={!online || !isOpen}
                      onRetry={board.reload}
                      onOpen={setDialog}
                    />
                  ),
                },
                floorTab,
                {
                  name: 'venues',
                  label: t('panelVenues'),
                  waiting: venuesToCall,
                  panel: (
                    <VenueDeskPanel
                      connection={connection}
                      entered={entered}
                      live={live}
                      online={online}
                      board={board}
                      onAir={onAir}
                      wide={false}
                      head={<VenuesPageLink code={conference.code} as={me.as} />}
                      buttonOf={airButton}
                      actionsOf={operates ? venueActions : null}
                    />
                  ),
                },
                ...supportTab,
                ...(me.permissions.includes('roll-call.run')
                  ? [
                      {
                        name: 'roll-call',
                        label: rollCallText('panel'),
                        panel: (
                          <RollCallConsole
                            connection={connection}
                            conference={conference}
                            clockOffsetMs={live.clockOffsetMs}
                            disabled={!online}
                          />
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          </div>
          <div className={classes.figures}>
            <FiguresPanel figures={figures.value} timeZone={conference.timeZone} />
          </div>
        </main>
        <RoomDialog
          dialog={dialog}
          conference={conference}
          screens={({ participationId, name }) => (
            <ScreenList
              of={{
                path: `/conferences/${conference.code}/participations/${participationId}`,
                as: 'account',
              }}
              venueName={name}
            />
          )}
          onClose={() => setDialog(null)}
        />
      </div>
    </Desk>
  );
}

function Desk(props: {
  operates: boolean;
  shots: ReadonlySet<string>;
  preview: PreviewDesk | null;
  children: ReactNode;
}) {
  return (
    <OperatingProvider value={props.operates}>
      <OnAirShotsProvider value={props.shots}>
        <PreviewDeskProvider value={props.preview}>{props.children}</PreviewDeskProvider>
      </OnAirShotsProvider>
    </OperatingProvider>
  );
}
