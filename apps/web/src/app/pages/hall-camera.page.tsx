import { STAGE_LIMITS } from '@diem-cau/shared';
import { useParams, useSearchParams } from 'react-router';
import { useHallTexts } from '../../features/hall/hall.texts';
import { useLiveConnection } from '../../live/use-live';
import { usePageTitle } from '../../lib/use-page-title';
import { StaffConference } from '../layouts/staff-conference';
import { HallCamera } from './hall/hall-camera';

export default function HallCameraPage() {
  const t = useHallTexts();
  const code = useParams().code ?? '';
  const asked = Number(useSearchParams()[0].get('n'));
  const number = Number.isInteger(asked) && asked >= 1 && asked <= STAGE_LIMITS.halls ? asked : 1;
  const connection = useLiveConnection('account', code, number);
  usePageTitle(`${t('cameraTitle')} ${number}`);
  return (
    <StaffConference connection={connection} needs="media.publish">
      {({ entered }) => <HallCamera key={number} connection={connection} entered={entered} number={number} />}
    </StaffConference>
  );
}
