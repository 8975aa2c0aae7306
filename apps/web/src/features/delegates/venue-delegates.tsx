import { useMemo } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { Section } from '../../ui/section';
import { counted, groupByUnit } from './delegate-groups';
import { DelegateGroups } from './delegate-groups-list';
import classes from './delegates.module.css';
import { useDelegates, type DelegateAccess } from './delegates.queries';
import { useDelegatesTexts } from './delegates.texts';

/** Who is expected at a venue: its coordinator adds, excuses and replaces people as they are told. */
export function VenueDelegates({ code, readOnly }: { code: string; readOnly: boolean }) {
  const t = useDelegatesTexts();
  const access = useMemo<DelegateAccess>(() => ({ code, as: 'coordinator' }), [code]);
  const list = useDelegates(access);
  const content = () => {
    if (list.isPending) return <LoadingState />;
    if (list.data === undefined) {
      return <ErrorState error={asWireError(list.error)} onRetry={() => void list.refetch()} />;
    }
    const expected = counted(list.data.delegates);
    const absent = expected.filter(({ state }) => state !== 'expected').length;
    return (
      <div className={classes.desk}>
        <p>
          {expected.length === 0 ? t('nobodyHere') : t('expectedHere', { count: expected.length - absent })}
          {absent > 0 && t('absentHere', { count: absent })}
        </p>
        <DelegateGroups
          access={access}
          list={list.data}
          groups={groupByUnit(list.data)}
          readOnly={readOnly}
        />
      </div>
    );
  };
  return (
    <Section title={t('ofVenue')} hint={t('ofVenueHint')}>
      {content()}
    </Section>
  );
}
