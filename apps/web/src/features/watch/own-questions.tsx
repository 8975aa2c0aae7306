import type { OwnQuestion, QuestionState } from '@diem-cau/shared';
import { Tag, type TagTone } from '../../ui/tag';
import classes from './watch.module.css';
import { useWatchTexts } from './watch.texts';

const TONES: Record<QuestionState, TagTone> = {
  pending: 'amber',
  approved: 'brand',
  answered: 'good',
  hidden: 'plain',
};

/** What became of the questions asked here. Those on their way are shown at once. */
export function OwnQuestions({ questions, sending }: { questions: OwnQuestion[]; sending: string[] }) {
  const t = useWatchTexts();
  if (questions.length === 0 && sending.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="own-questions">
      <h2 id="own-questions" className={classes.heading}>
        {t('ownTitle')}
      </h2>
      <ul className={classes.questions} aria-live="polite">
        {sending.map((text, index) => (
          <li key={`sending-${index}`} className={classes.question}>
            <p>{text}</p>
            <Tag>{t('sending')}</Tag>
          </li>
        ))}
        {[...questions].reverse().map(({ id, text, state }) => (
          <li key={id} className={classes.question}>
            <p>{text}</p>
            <Tag tone={TONES[state]}>{t(`own.${state}`)}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}
