import type { ConferenceStaffMember } from '@diem-cau/shared';
import { useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { ErrorState } from '../../ui/error-state';
import { FailureNotice } from '../../ui/failure-notice';
import { LoadingState } from '../../ui/loading-state';
import { Section } from '../../ui/section';
import { FindStaff } from './find-staff';
import { useSetStaffRole, useStaff } from './staff.queries';
import { useStaffTexts } from './staff.texts';
import { StaffTable } from './staff-table';

/** Accounts that work in the conference: roles are given and taken by their boxes, at once. */
export function ConferenceStaff({ conferenceCode }: { conferenceCode: string }) {
  const t = useStaffTexts();
  const staff = useStaff(conferenceCode);
  const setRole = useSetStaffRole(conferenceCode);
  const [found, setFound] = useState<ConferenceStaffMember | null>(null);
  const members = staff.data?.members ?? [];
  const isFound = ({ accountId }: ConferenceStaffMember) => accountId === found?.accountId;
  // Whoever was just found stays on top while their roles are chosen.
  const rows = found
    ? [members.find(isFound) ?? found, ...members.filter((each) => !isFound(each))]
    : members;
  return (
    <Section title={t('title')} hint={t('hint')}>
      <FindStaff conferenceCode={conferenceCode} onFound={setFound} />
      <FailureNotice
        failure={setRole.isError ? { what: t('failed'), error: asWireError(setRole.error) } : null}
        onDismiss={setRole.reset}
      />
      {staff.isPending && <LoadingState />}
      {staff.isError && !staff.data && (
        <ErrorState error={asWireError(staff.error)} onRetry={() => void staff.refetch()} />
      )}
      {staff.data && (
        <StaffTable
          members={rows}
          foundId={found?.accountId ?? null}
          changing={setRole.isPending ? setRole.variables : null}
          onSet={setRole.mutate}
        />
      )}
    </Section>
  );
}
