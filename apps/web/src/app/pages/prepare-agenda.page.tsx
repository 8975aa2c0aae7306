import { AgendaEditor } from '../../features/agenda-editor/agenda-editor';
import { usePageTitle } from '../../lib/use-page-title';
import { useLiveConnection } from '../../live/use-live';
import { usePreparedConference } from '../layouts/prepare-layout';
import { useAppTexts } from '../texts/app.texts';

export default function PrepareAgendaPage() {
  const t = useAppTexts();
  const conference = usePreparedConference();
  const connection = useLiveConnection('account', conference.code);
  usePageTitle(t('prepareAgenda'));
  return <AgendaEditor conference={conference} connection={connection} />;
}
