import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Notice } from '../../ui/notice';
import { useFirstSteps } from './first-steps.queries';
import { useFirstStepsTexts } from './first-steps.texts';
import classes from './first-steps.module.css';

/** Leads the administrator of an empty system; short once there are units and somebody to work with them. */
export function FirstSteps() {
  const t = useFirstStepsTexts();
  const progress = useFirstSteps().data;
  if (!progress) return null;
  if (progress.units && progress.accounts) return <Notice tone="info">{t('whatYouDo')}</Notice>;
  const steps = [
    { step: 'units', to: '/admin/units', done: progress.units },
    { step: 'accounts', to: '/admin/accounts/new', done: progress.accounts },
    { step: 'secure', to: '/admin/account', done: progress.secured },
  ] as const;
  return (
    <section className={classes.panel} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p className={classes.hint}>{t('hint')}</p>
      <ol className={classes.steps}>
        {steps.map(({ step, to, done }) => (
          <li key={step} data-done={done}>
            {done ? <IconCircleCheck size={26} aria-hidden /> : <IconCircle size={26} aria-hidden />}
            <div>
              <Link to={to} className={classes.link}>
                {t(`${step}Title`)}
              </Link>
              <span className="visually-hidden"> ({t(done ? 'done' : 'toDo')})</span>
              <p className={classes.hint}>{t(`${step}Hint`)}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className={classes.hint}>{t('then')}</p>
    </section>
  );
}
