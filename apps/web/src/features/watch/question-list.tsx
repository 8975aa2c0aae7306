import type { PublicQuestion } from '@diem-cau/shared';
import { useFormats } from '../../lib/i18n/format';
import { Tag } from '../../ui/tag';
import classes from './watch.module.css';
import { useWatchTexts } from './watch.texts';

/** The questions that the organisers show, newest first. */
export function QuestionList({ questions, timeZone }: { questions: PublicQuestion[]; timeZone: string }) {
  const t = useWatchTexts();
  const { time } = useFormats(timeZone);
  return (
    <section className={classes.section} aria-labelledby="questions">
      <h2 id="questions" className={classes.heading}>
        {t('questionsTitle')}
      </h2>
      {questions.length === 0 && <p className={classes.soft}>{t('noQuestions')}</p>}
      <ul className={classes.questions}>
        {[...questions].reverse().map(({ id, text, authorName, askedAt, state }) => (
          <li key={id} className={classes.question} data-testid="public-question" data-state={state}>
            <p className={classes.soft}>
              {authorName ?? t('viewer')} · {time(askedAt)}
            </p>
            <p>{text}</p>
            {state === 'answered' && <Tag tone="good">{t('answered')}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}
