import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { usePageTitle } from '../../lib/use-page-title';
import { EmptyState } from '../../ui/empty-state';
import { PageLayout } from '../layouts/page-layout';
import { useAppTexts } from '../texts/app.texts';

export default function NotFoundPage() {
  const t = useAppTexts();
  usePageTitle(t('notFoundTitle'));
  return (
    <PageLayout>
      <EmptyState page title={t('notFoundTitle')}>
        <p>{t('notFoundHint')}</p>
        <Button component={Link} to="/">
          {t('toHome')}
        </Button>
      </EmptyState>
    </PageLayout>
  );
}
