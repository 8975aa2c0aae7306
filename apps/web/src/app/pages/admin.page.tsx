import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useConferencesTexts } from '../../features/conferences/conferences.texts';
import { OwnConferences } from '../../features/conferences/own-conferences';
import { FirstSteps } from '../../features/first-steps/first-steps';
import { useSession } from '../../features/identity/session';
import { usePageTitle } from '../../lib/use-page-title';
import classes from './admin.module.css';

export default function AdminPage() {
  const t = useConferencesTexts();
  const session = useSession().data;
  const roles = session?.roles ?? [];
  usePageTitle(t('ownTitle'));
  return (
    <>
      <div className={classes.head}>
        <h1 className={classes.title}>{t('ownTitle')}</h1>
        {session?.permissions.includes('conference.create') && (
          <Button
            component={Link}
            to="/admin/conferences/new"
            size="md"
            leftSection={<IconPlus size={20} aria-hidden />}
          >
            {t('create')}
          </Button>
        )}
      </div>
      {roles.includes('administrator') && <FirstSteps />}
      {roles.join() !== 'administrator' && <OwnConferences roles={roles} />}
    </>
  );
}
