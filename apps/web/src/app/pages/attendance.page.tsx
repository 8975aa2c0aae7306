import { useParams } from 'react-router';
import { AttendanceDesk } from '../../features/attendance/attendance-desk';
import { usePageTitle } from '../../lib/use-page-title';
import { useLiveConnection } from '../../live/use-live';
import { StaffConference } from '../layouts/staff-conference';
import { StaffPage } from '../layouts/staff-page';
import { useAppTexts } from '../texts/app.texts';

export default function AttendancePage() {
  const t = useAppTexts();
  const code = useParams().code ?? '';
  const connection = useLiveConnection('account', code);
  usePageTitle(t('attendanceTitle'));
  return (
    <StaffConference connection={connection} needs="attendance.report">
      {(conference) => (
        <StaffPage {...conference}>
          <AttendanceDesk connection={connection} {...conference} />
        </StaffPage>
      )}
    </StaffConference>
  );
}
