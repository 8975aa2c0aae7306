import { asWireError } from '../../lib/errors/command-error';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { useAttendanceTable } from './attendance.queries';
import { useAttendanceTexts } from './attendance.texts';
import { matchingUnits } from './table-rows';
import { UnitTable } from './unit-table';

interface Props {
  conferenceCode: string;
  ongoing: boolean;
  /** The day by whose tree units are rolled up; null: as they were when the conference was held. */
  on: string | null;
  query: string;
}

export function UnitRollUp({ conferenceCode, ongoing, on, query }: Props) {
  const t = useAttendanceTexts();
  const table = useAttendanceTable(conferenceCode, ongoing, on);
  if (table.isPending) return <LoadingState />;
  if (table.data === undefined) {
    return <ErrorState error={asWireError(table.error)} onRetry={() => void table.refetch()} />;
  }
  const rows = matchingUnits(table.data.units, query);
  return rows.length === 0 ? <EmptyState title={t('noRows')} /> : <UnitTable rows={rows} />;
}
