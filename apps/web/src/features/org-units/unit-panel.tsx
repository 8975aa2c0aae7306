import { asWireError } from '../../lib/errors/command-error';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import classes from './org-units.module.css';
import { useUnitDetail } from './org-units.queries';
import { UnitActions } from './unit-actions';
import { UnitDetails } from './unit-details';

interface Props {
  unitId: string;
  on: string;
  mayManage: boolean;
  onShow: (unitId: string | null, on: string | null) => void;
}

/** The chosen unit, and what may be done with it. */
export function UnitPanel({ unitId, on, mayManage, onShow }: Props) {
  const unit = useUnitDetail(unitId);
  if (unit.isPending) return <LoadingState />;
  if (unit.data === undefined) {
    return <ErrorState error={asWireError(unit.error)} onRetry={() => void unit.refetch()} />;
  }
  return (
    <div className={classes.details}>
      <UnitDetails unit={unit.data} on={on} onShow={onShow} />
      {mayManage && <UnitActions key={unitId} unit={unit.data} on={on} onShow={onShow} />}
    </div>
  );
}
