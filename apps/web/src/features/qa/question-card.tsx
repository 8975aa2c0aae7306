import type { ModeratedQuestion } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconCheck, IconEyeOff, IconMessageCheck } from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import { useFormats } from '../../lib/i18n/format';
import { TRIAGE, type Triage } from './moderation';
import { useQaTexts } from './qa.texts';
import classes from './moderation.module.css';

const LOOKS = {
  approve: { key: 'A', Icon: IconCheck },
  answer: { key: 'D', Icon: IconMessageCheck },
  hide: { key: 'H', Icon: IconEyeOff },
} as const;

interface Props {
  question: ModeratedQuestion;
  selected: boolean;
  busy: boolean;
  disabled: boolean;
  timeZone: string;
  onSelect: (id: string) => void;
  onTriage: (question: ModeratedQuestion, triage: Triage) => void;
}

export const QuestionCard = memo(function QuestionCard(props: Props) {
  const { question, selected, busy, disabled, timeZone, onSelect, onTriage } = props;
  const t = useQaTexts();
  const { time } = useFormats(timeZone);
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (selected) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <li
      ref={ref}
      className={classes.card}
      aria-current={selected ? 'true' : undefined}
      onClick={() => onSelect(question.id)}
      onFocus={() => onSelect(question.id)}
    >
      <p className={classes.text}>{question.text}</p>
      <p className={classes.meta}>
        {question.authorName ?? t('anonymous')} · {t('askedAt', { time: time(question.askedAt) })}
        {question.answeredAt !== null && ` · ${t('answeredAt', { time: time(question.answeredAt) })}`}
      </p>
      <div className={classes.buttons}>
        {TRIAGE[question.state].map((triage, index) => {
          const { key, Icon } = LOOKS[triage];
          return (
            <Button
              key={triage}
              size="sm"
              variant={index === 0 && triage !== 'hide' ? 'filled' : 'default'}
              leftSection={<Icon size={18} aria-hidden />}
              rightSection={<kbd className={classes.kbd}>{key}</kbd>}
              aria-keyshortcuts={key}
              loading={busy}
              disabled={disabled}
              onClick={() => onTriage(question, triage)}
            >
              {t(triage)}
            </Button>
          );
        })}
      </div>
    </li>
  );
});
