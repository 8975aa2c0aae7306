import { useNavigate } from 'react-router';
import { useDetailsTexts } from '../../features/conferences/details/details.texts';
import { NewConference } from '../../features/conferences/details/new-conference';
import { usePageTitle } from '../../lib/use-page-title';
import classes from './admin.module.css';

export default function NewConferencePage() {
  const t = useDetailsTexts();
  const navigate = useNavigate();
  usePageTitle(t('newTitle'));
  return (
    <>
      <h1 className={classes.title}>{t('newTitle')}</h1>
      <p className={classes.hint}>{t('newHint')}</p>
      <NewConference onCreated={(code) => void navigate(`/admin/conferences/${code}`, { replace: true })} />
    </>
  );
}
