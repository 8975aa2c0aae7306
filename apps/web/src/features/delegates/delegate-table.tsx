import type { Delegate, DelegateList } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { DelegateRow, type DelegateActions } from './delegate-row';
import classes from './delegates.module.css';
import { useDelegatesTexts } from './delegates.texts';

const LINES = 200;

interface Props {
  label: string;
  delegates: readonly Delegate[];
  /** More people than the table shows, to name those whom its people come for. */
  list: DelegateList;
  showUnits: boolean;
  actions: DelegateActions | null;
}

/** People in the order of their list. */
export function DelegateTable({ label, delegates, list, showUnits, actions }: Props) {
  const t = useDelegatesTexts();
  const [lines, setLines] = useState(LINES);
  const known = useMemo(() => {
    const everyone = list.delegates;
    return {
      names: new Map(everyone.map(({ id, name }) => [id, name])),
      replaces: new Map(
        everyone.flatMap(({ id, substitutedBy }) => (substitutedBy ? [[substitutedBy, id]] : [])),
      ),
      units: new Map(list.units.map(({ invitationId, unitName }) => [invitationId, unitName])),
      sittings: new Map(list.sittings.map(({ id, name }) => [id, name])),
    };
  }, [list]);
  const sittingsOf = ({ sittingIds }: Delegate) => sittingIds.flatMap((id) => known.sittings.get(id) ?? []);
  const hidden = delegates.length - lines;
  return (
    <>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {(['number', 'name', 'position', 'workplace', 'phone', 'state'] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
            {actions && (
              <th scope="col">
                <span className="visually-hidden">{t('actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {delegates.slice(0, lines).map((delegate, index) => (
            <DelegateRow
              key={delegate.id}
              delegate={delegate}
              number={index + 1}
              nameOf={(id) => known.names.get(id) ?? ''}
              replaces={known.replaces.get(delegate.id) ?? null}
              unitName={showUnits ? known.units.get(delegate.invitationId) : undefined}
              sittings={sittingsOf(delegate)}
              actions={actions}
            />
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <Button variant="default" onClick={() => setLines(lines + LINES)}>
          {t('showMore', { count: Math.min(hidden, LINES) })}
        </Button>
      )}
    </>
  );
}
