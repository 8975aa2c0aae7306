import type { ConnectAs } from '@diem-cau/shared';
import { DownloadButton } from '../../ui/download-button';
import { useRollCallTexts } from './roll-call.texts';

/** The minutes to sign, and their table. */
export function Minutes({ rollCallId, code, as }: { rollCallId: string; code: string; as: ConnectAs }) {
  const t = useRollCallTexts();
  const path = `/conferences/${code}/roll-calls/${rollCallId}`;
  return (
    <>
      <DownloadButton prominent path={`${path}/minutes.pdf`} as={as}>
        {t('minutes')}
      </DownloadButton>
      <DownloadButton path={`${path}/minutes.csv`} as={as}>
        {t('table')}
      </DownloadButton>
    </>
  );
}
