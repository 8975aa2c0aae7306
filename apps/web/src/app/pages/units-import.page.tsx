import { Link, useSearchParams } from 'react-router';
import { useSession } from '../../features/identity/session';
import { UnitsImport } from '../../features/units-import/units-import';
import { useUnitsImportTexts } from '../../features/units-import/units-import.texts';
import { wireError } from '../../lib/errors/command-error';
import { usePageTitle } from '../../lib/use-page-title';
import { ErrorState } from '../../ui/error-state';
import classes from './admin.module.css';

export default function UnitsImportPage() {
  const t = useUnitsImportTexts();
  const [params] = useSearchParams();
  const permissions = useSession().data?.permissions ?? [];
  usePageTitle(t('title'));
  if (!permissions.includes('unit.manage')) return <ErrorState error={wireError('NOT_ALLOWED')} />;
  return (
    <>
      <Link to="/admin/units">{t('back')}</Link>
      <h1 className={classes.title}>{t('title')}</h1>
      <p className={classes.hint}>{t('hint')}</p>
      <UnitsImport kind={params.get('kind') === 'successors' ? 'successors' : 'units'} />
    </>
  );
}
