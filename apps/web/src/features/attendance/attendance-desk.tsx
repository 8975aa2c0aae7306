import type { ConferenceSnapshot } from '@diem-cau/shared';
import { asWireError } from '../../lib/errors/command-error';
import type { LiveConnection, LiveSnapshot } from '../../live/connection';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { useAttendanceTable } from './attendance.queries';
import { AttendanceTable } from './attendance-table';
import { CountForm } from './count-form';
import { FiguresPanel } from './figures-panel';
import { OnlineFigures } from './online-figures';
import { useFigures } from './use-figures';

interface Props {
  connection: LiveConnection;
  entered: ConferenceSnapshot;
  live: LiveSnapshot;
  online: boolean;
}

/** The secretary's desk: figures of now, telephoned counts, the table; afterwards the final figures. */
export function AttendanceDesk({ connection, entered, live, online }: Props) {
  const { conference, rules, me } = entered;
  const { code, timeZone, state } = conference;
  const isOver = state === 'ended' || state === 'sealed';
  const figures = useFigures(connection);
  const table = useAttendanceTable(code, !isOver);

  return (
    <>
      {isOver && table.data ? (
        <OnlineFigures table={table.data} timeZone={timeZone} />
      ) : (
        <FiguresPanel figures={figures.value} timeZone={timeZone} />
      )}
      {table.data && me.permissions.includes('attendance.record') && state !== 'sealed' && (
        <CountForm
          connection={connection}
          timeZone={timeZone}
          clockOffsetMs={live.clockOffsetMs}
          venues={table.data.venues}
          disabled={!online}
          onRecorded={() => void table.refetch()}
        />
      )}
      {table.data && (
        <AttendanceTable
          conferenceCode={code}
          table={table.data}
          ongoing={!isOver}
          rules={rules}
          timeZone={timeZone}
        />
      )}
      {table.isPending && <LoadingState />}
      {table.isError && !table.data && (
        <ErrorState error={asWireError(table.error)} onRetry={() => void table.refetch()} />
      )}
    </>
  );
}
