import { AuditTrail } from '../../features/audit-trail/audit-trail';
import { useAuditTrailTexts } from '../../features/audit-trail/audit-trail.texts';
import { useSession } from '../../features/identity/session';
import { usePageTitle } from '../../lib/use-page-title';
import classes from './admin.module.css';

export default function AuditPage() {
  const t = useAuditTrailTexts();
  const roles = useSession().data?.roles ?? [];
  usePageTitle(t('title'));
  return (
    <>
      <h1 className={classes.title}>{t('title')}</h1>
      <p className={classes.hint}>{t(roles.includes('administrator') ? 'hintOutside' : 'hintConferences')}</p>
      <AuditTrail />
    </>
  );
}
