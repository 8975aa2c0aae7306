import { useSession } from '../../features/identity/session';
import { useOrgUnitsTexts } from '../../features/org-units/org-units.texts';
import { UnitBrowser } from '../../features/org-units/unit-browser';
import { usePageTitle } from '../../lib/use-page-title';
import classes from './admin.module.css';

export default function UnitsPage() {
  const t = useOrgUnitsTexts();
  const permissions = useSession().data?.permissions ?? [];
  usePageTitle(t('title'));
  return (
    <>
      <h1 className={classes.title}>{t('title')}</h1>
      <p className={classes.hint}>{t('hint')}</p>
      <UnitBrowser mayManage={permissions.includes('unit.manage')} />
    </>
  );
}
