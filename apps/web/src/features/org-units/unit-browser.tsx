import { Button, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { AddUnitDialog } from './add-unit-dialog';
import { DayChoice } from './day-choice';
import classes from './org-units.module.css';
import { useTreePeriods, useUnitTree } from './org-units.queries';
import { useOrgUnitsTexts } from './org-units.texts';
import { TreePanel } from './tree-panel';
import { UnitPanel } from './unit-panel';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The tree of a day and the unit chosen in it; both stand in the address, so that they can be sent on. */
export function UnitBrowser({ mayManage }: { mayManage: boolean }) {
  const t = useOrgUnitsTexts();
  const common = useCommonTexts();
  const narrow = useMediaQuery('(max-width: 75rem)', false, { getInitialValueInEffect: false });
  const [params, setParams] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const asked = params.get('on');
  const on = asked !== null && DAY.test(asked) ? asked : null;
  const unitId = params.get('unit');
  const tree = useUnitTree(on);
  const periods = useTreePeriods();
  const show = (nextUnit: string | null, nextOn: string | null) =>
    setParams({ ...(nextOn !== null && { on: nextOn }), ...(nextUnit !== null && { unit: nextUnit }) });

  const ways = mayManage && (
    <div className={classes.actions}>
      <Button component={Link} to="/admin/units/import">
        {t('importUnits')}
      </Button>
      <Button variant="default" onClick={() => setAdding(true)}>
        {t('addUnit')}
      </Button>
    </div>
  );
  const panel = unitId !== null && tree.data && (
    <UnitPanel unitId={unitId} on={tree.data.on} mayManage={mayManage} onShow={show} />
  );
  return (
    <div className={classes.page}>
      <div className={classes.top}>
        <DayChoice on={on} periods={periods.data ?? []} onChange={(day) => show(unitId, day)} />
        {ways}
      </div>
      {tree.isPending && <LoadingState />}
      {tree.isError && <ErrorState error={asWireError(tree.error)} onRetry={() => void tree.refetch()} />}
      {tree.data && (
        <div className={classes.columns}>
          <TreePanel
            index={tree.data.index}
            on={tree.data.on}
            selectedId={unitId}
            stale={tree.isPlaceholderData}
            onSelect={(id) => show(id, on)}
            whenEmpty={ways}
          />
          {narrow ? (
            <Modal
              opened={unitId !== null}
              onClose={() => show(null, on)}
              fullScreen
              title={t('details')}
              closeButtonProps={{ 'aria-label': common('close') }}
            >
              {panel}
            </Modal>
          ) : (
            <aside className={classes.aside} aria-label={t('details')}>
              {panel || <EmptyState title={t('chooseUnit')} />}
            </aside>
          )}
        </div>
      )}
      {adding && (
        <AddUnitDialog
          parentId={unitId}
          onAdded={(id, from) => {
            setAdding(false);
            show(id, from ?? on);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}
