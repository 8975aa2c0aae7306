import type { AuditRow } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { EmptyState } from '../../ui/empty-state';
import { AuditTable } from './audit-table';
import { useAuditTrailTexts } from './audit-trail.texts';
import classes from './audit-trail.module.css';

interface Props {
  rows: readonly AuditRow[];
  narrowed: boolean;
  /** Of the search before; the new one's are on their way. */
  stale: boolean;
  more: boolean;
  loadingMore: boolean;
  onMore: () => void;
  onOnlyBy: (actor: AuditRow['actor']) => void;
}

export function FoundRows({ rows, narrowed, stale, more, loadingMore, onMore, onOnlyBy }: Props) {
  const t = useAuditTrailTexts();
  if (rows.length === 0) {
    return (
      <EmptyState icon={<IconHistory size={40} />} title={t(narrowed ? 'noneFound' : 'none')}>
        {narrowed && <p>{t('noneFoundHint')}</p>}
      </EmptyState>
    );
  }
  return (
    <section className={classes.found} aria-busy={stale}>
      <p className={classes.quiet} role="status">
        {t('shown', { count: rows.length })}
      </p>
      <AuditTable rows={rows} onOnlyBy={onOnlyBy} />
      {more ? (
        <Button variant="default" size="md" loading={loadingMore} onClick={onMore}>
          {t('older')}
        </Button>
      ) : (
        <p className={classes.quiet}>{t('end')}</p>
      )}
    </section>
  );
}
