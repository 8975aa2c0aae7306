import { useParams } from 'react-router';
import { useStudioTexts } from '../../features/studio/studio.texts';
import { usePageTitle } from '../../lib/use-page-title';
import { Studio } from './studio/studio';

export default function StudioPage() {
  const t = useStudioTexts();
  const code = useParams().code ?? '';
  usePageTitle(t('pageTitle'));
  return <Studio key={code} code={code} />;
}
