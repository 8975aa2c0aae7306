import { useConferencesTexts } from '../../features/conferences/conferences.texts';
import { OwnConferences } from '../../features/conferences/own-conferences';
import { FirstSteps } from '../../features/first-steps/first-steps';
import { useSession } from '../../features/identity/session';
import { usePageTitle } from '../../lib/use-page-title';
import classes from './admin.module.css';

export default function AdminPage() {
  const t = useConferencesTexts();
  const roles = useSession().data?.roles ?? [];
  usePageTitle(t('ownTitle'));
  return (
    <>
      <h1 className={classes.title}>{t('ownTitle')}</h1>
      {roles.includes('administrator') && <FirstSteps />}
      <OwnConferences roles={roles} />
    </>
  );
}
