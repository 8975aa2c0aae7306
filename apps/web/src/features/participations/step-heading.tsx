import { Link } from 'react-router';
import { useParticipationsTexts } from './participations.texts';
import classes from './plan.module.css';

/** The head of a page below the step, with the way back. */
export function StepHeading({ code, title, hint }: { code: string; title: string; hint: string }) {
  const t = useParticipationsTexts();
  return (
    <>
      <Link to={`/admin/conferences/${code}/venues`} className={classes.back}>
        {t('backToVenues')}
      </Link>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.hint}>{hint}</p>
    </>
  );
}
