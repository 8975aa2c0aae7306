import { isConnectedState } from '@diem-cau/shared';
import { useMemo, useState } from 'react';
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
import { RoomDialog, type OpenDialog } from '../../../features/control-room/room-dialog';
import { stageIsOpen } from '../../../features/control-room/stage-open';
import { SourcesPanel } from '../../../features/control-room/sources-panel';
import { ScreenList } from '../../../features/screens/screen-list';
import { useOperator } from '../../../features/control-room/use-operator';
import type { LiveConnection } from '../../../live/connection';
import { useCommandWatch } from '../../../live/use-command-watch';
import { ConnectionBanner } from '../../../ui/connection-banner';
import type { InConference } from '../../layouts/staff-conference';
import { StaffHeader } from '../../layouts/staff-header';
import classes from './control-room.module.css';
import { DeskTabs } from './desk-tabs';
import { Programme } from './programme';

/** The operator's desk: the picture, the large buttons, the sources, the figures. */
export function ControlRoom({
  connection,
  entered,
  live,
  online,
}: InConference & { connection: LiveConnection }) {
  const t = useControlRoomTexts();
  const { agenda, conference, stage, me } = entered;
  const board = useCommandWatch(connection, 'control-room:watch', 'control-room:board-changed', mergeBoard);
  const figures = useFigures(connection);
  const operator = useOperator(connection);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const onAir = useMemo<ReadonlySet<string>>(() => new Set(stage.sources.map(({ key }) => key)), [stage]);
  const operates = me.permissions.includes('stage.operate');
  const isOpen = stageIsOpen(conference.state);
  const venuesConnected = board.value?.venues.filter(({ state }) => isConnectedState(state)).length ?? 0;

  return (
    <OperatingProvider value={operates}>
      <div className={classes.room}>
        <StaffHeader conference={conference} me={me}>
          <ConferenceClock conference={conference} clockOffsetMs={live.clockOffsetMs} />
        </StaffHeader>
        <ConnectionBanner status={live.status} error={live.error} />
        <main id="content" tabIndex={-1} className={classes.desk}>
          <div className={classes.left}>
            <Programme connection={connection} conference={conference} />
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
            <AgendaDesk
              connection={connection}
              agenda={agenda}
              conference={conference}
              clockOffsetMs={live.clockOffsetMs}
              canRun={me.permissions.includes('agenda.run')}
              disabled={!online}
            />
            <OnAirStrip stage={stage} board={board.value} operator={operator} disabled={!online || !isOpen} />
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
    </OperatingProvider>
  );
}
