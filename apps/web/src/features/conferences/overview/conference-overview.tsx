import type { StaffConference } from '@diem-cau/shared';
import { asWireError } from '../../../lib/errors/command-error';
import { ErrorState } from '../../../ui/error-state';
import { LoadingState } from '../../../ui/loading-state';
import { Checklist } from './checklist';
import { MoreActions } from './more-actions';
import { NextStep } from './next-step';
import classes from './overview.module.css';
import { useReadiness } from './overview.queries';

interface Props {
  conference: StaffConference;
  onCopied: (code: string) => void;
  onDeleted: () => void;
}

/** Where the preparation stands, and what comes next. */
export function ConferenceOverview({ conference, onCopied, onDeleted }: Props) {
  const readiness = useReadiness(conference.code);
  if (readiness.isPending) return <LoadingState />;
  if (readiness.data === undefined) {
    return <ErrorState error={asWireError(readiness.error)} onRetry={() => void readiness.refetch()} />;
  }
  return (
    <div className={classes.overview}>
      <NextStep conference={conference} readiness={readiness.data} />
      <Checklist conference={conference} readiness={readiness.data} />
      <MoreActions conference={conference} onCopied={onCopied} onDeleted={onDeleted} />
    </div>
  );
}
