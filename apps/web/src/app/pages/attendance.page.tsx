import { useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { AttendanceDesk } from '../../features/attendance/attendance-desk';
import { tableKey } from '../../features/attendance/attendance.queries';
import { OfficialTimes } from '../../features/conferences/official-times/official-times';
import { usePageTitle } from '../../lib/use-page-title';
import { useLiveConnection } from '../../live/use-live';
import { StaffConference } from '../layouts/staff-conference';
import { StaffPage } from '../layouts/staff-page';
import { useAppTexts } from '../texts/app.texts';

export default function AttendancePage() {
  const t = useAppTexts();
  const code = useParams().code ?? '';
  const connection = useLiveConnection('account', code);
  const client = useQueryClient();
  usePageTitle(t('attendanceTitle'));
  return (
    <StaffConference connection={connection} needs="attendance.report">
      {(conference) => (
        <StaffPage {...conference}>
          <AttendanceDesk connection={connection} {...conference} />
          <OfficialTimes
            conference={conference.entered.conference}
            clockOffsetMs={conference.live.clockOffsetMs}
            mayCorrect={conference.entered.me.permissions.includes('conference.correct')}
            onCorrected={() => void client.invalidateQueries({ queryKey: tableKey(code) })}
          />
        </StaffPage>
      )}
    </StaffConference>
  );
}
