import type { OrgUnit } from '@diem-cau/shared';
import { IconBuildingBank } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useFormats } from '../../lib/i18n/format';
import type { TreeIndex } from '../../ui/virtual-tree/tree-index';
import type { TreeRow } from '../../ui/virtual-tree/tree-rows';
import classes from './org-units.module.css';
import { useOrgUnitsTexts } from './org-units.texts';

/** What a line of the tree shows of a unit: its name, its code, how many lie beneath. Departments have a sign. */
export function useUnitLine({ beneath }: TreeIndex<OrgUnit>) {
  const t = useOrgUnitsTexts();
  const { number } = useFormats();
  return useCallback(
    ({ node, found }: TreeRow<OrgUnit>) => {
      const count = beneath.get(node.id) ?? 0;
      return (
        <span className={classes.unit}>
          {node.level === 'department' && <IconBuildingBank size={18} aria-hidden className={classes.sign} />}
          <span className={classes.unitName} data-found={found} title={node.name}>
            {node.name}
          </span>
          {count > 0 && (
            <span className={classes.count} title={t('beneath', { count: number(count) })}>
              <span aria-hidden>{number(count)}</span>
              <span className="visually-hidden">{t('beneath', { count: number(count) })}</span>
            </span>
          )}
          <span className={classes.unitCode}>{node.code}</span>
        </span>
      );
    },
    [beneath, number, t],
  );
}
