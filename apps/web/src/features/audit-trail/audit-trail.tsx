import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { asWireError } from '../../lib/errors/command-error';
import { useFormats } from '../../lib/i18n/format';
import { useLanguage } from '../../lib/i18n/language';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { Notice } from '../../ui/notice';
import { AuditFilters } from './audit-filters';
import { filterIn, paramsOf, type AuditFilter } from './audit-search';
import { useAuditRows } from './audit-trail.queries';
import { useAuditTrailTexts } from './audit-trail.texts';
import classes from './audit-trail.module.css';
import { auditWords } from './audit-words';
import { FoundRows } from './found-rows';

const TYPING_MS = 250;

/** Who changed what. The filters also stand in the address, so that what was found can be sent on. */
export function AuditTrail() {
  const t = useAuditTrailTexts();
  const words = auditWords(useLanguage(), useFormats());
  const [params, setParams] = useSearchParams();
  const [filter, setFilter] = useState(() => filterIn(params));
  const [asked] = useDebouncedValue(filter, TYPING_MS);
  const found = useAuditRows(asked);
  const change = (next: AuditFilter) => {
    setFilter(next);
    setParams(paramsOf(next), { replace: true });
  };
  const one = found.data?.pages[0]?.rows.find(({ actor }) => actor.reference === filter.by)?.actor;
  const [kind = ''] = filter.by.split(':');
  return (
    <div className={classes.page}>
      <AuditFilters filter={filter} onChange={change} />
      {filter.by !== '' && (
        <Notice
          tone="info"
          action={
            <Button variant="default" onClick={() => change({ ...filter, by: '' })}>
              {t('showAll')}
            </Button>
          }
        >
          {t('filteredBy', { name: words.actorName(one ?? { reference: filter.by, kind, name: null }) })}
        </Notice>
      )}
      {found.isPending && <LoadingState />}
      {found.isError && <ErrorState error={asWireError(found.error)} onRetry={() => void found.refetch()} />}
      {found.data && (
        <FoundRows
          rows={found.data.pages.flatMap((page) => page.rows)}
          narrowed={paramsOf(asked).toString() !== ''}
          stale={found.isPlaceholderData}
          more={found.hasNextPage}
          loadingMore={found.isFetchingNextPage}
          onMore={() => void found.fetchNextPage()}
          onOnlyBy={({ reference }) => change({ ...filter, by: reference })}
        />
      )}
    </div>
  );
}
