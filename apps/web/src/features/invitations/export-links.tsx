import type { InvitationFilter } from '@diem-cau/shared';
import { DownloadButton } from '../../ui/download-button';
import { useInvitationsTexts } from './invitations.texts';

interface Props {
  code: string;
  filter: InvitationFilter;
  query: string;
}

/** The lines that are shown, as files. */
export function ExportLinks({ code, filter, query }: Props) {
  const t = useInvitationsTexts();
  const path = (format: 'csv' | 'xlsx') =>
    `/conferences/${encodeURIComponent(code)}/invitations/export?${new URLSearchParams({ format, filter, q: query })}`;
  return (
    <>
      {(['xlsx', 'csv'] as const).map((format) => (
        <DownloadButton key={format} path={path(format)} as="account">
          {t(format === 'xlsx' ? 'exportXlsx' : 'exportCsv')}
        </DownloadButton>
      ))}
    </>
  );
}
