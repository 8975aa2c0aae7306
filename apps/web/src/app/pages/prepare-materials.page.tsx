import { MaterialDesk } from '../../features/material-desk/material-desk';
import { useMaterialDeskTexts } from '../../features/material-desk/material-desk.texts';
import { usePageTitle } from '../../lib/use-page-title';
import { usePreparedConference } from '../layouts/prepare-layout';
import classes from './prepare-page.module.css';

export default function PrepareMaterialsPage() {
  const t = useMaterialDeskTexts();
  const { code } = usePreparedConference();
  usePageTitle(t('title'));
  return (
    <>
      <h2 className={classes.title}>{t('title')}</h2>
      <MaterialDesk code={code} whose="all" />
    </>
  );
}
