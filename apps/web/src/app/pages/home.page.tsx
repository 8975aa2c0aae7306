import { Button } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { useConferencesTexts } from '../../features/conferences/conferences.texts';
import { JoinByCode } from '../../features/conferences/join-by-code';
import { ProgrammeList } from '../../features/conferences/programme-list';
import { useSession } from '../../features/identity/session';
import { usePageTitle } from '../../lib/use-page-title';
import { PageLayout } from '../layouts/page-layout';
import { useAppTexts } from '../texts/app.texts';
import classes from './home.module.css';

export default function HomePage() {
  const t = useConferencesTexts();
  const app = useAppTexts();
  const navigate = useNavigate();
  const session = useSession();
  usePageTitle(app('homeTitle'));
  const staffLink = session.data ? (
    <Button component={Link} to="/admin" variant="default">
      {t('ownPage')}
    </Button>
  ) : (
    <Button component={Link} to="/login" variant="default">
      {t('staffLogin')}
    </Button>
  );
  return (
    <PageLayout>
      <div className={classes.hero}>
        <h1>{t('welcome')}</h1>
        <p>{t('welcomeHint')}</p>
      </div>
      <div className={classes.columns}>
        <div className={classes.join}>
          <JoinByCode onFound={(code) => void navigate(`/c/${code}`)} />
        </div>
        <div className={classes.programme}>
          <ProgrammeList />
        </div>
        <div className={classes.staff}>{staffLink}</div>
      </div>
    </PageLayout>
  );
}
