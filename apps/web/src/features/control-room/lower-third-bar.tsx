import {
  STAGE_LIMITS,
  type Agenda,
  type ConferenceState,
  type LowerThird,
  type StageState,
} from '@diem-cau/shared';
import { Button, TextInput } from '@mantine/core';
import { useState, memo } from 'react';
import { agendaNow } from '../../lib/time/agenda-now';
import { useNow } from '../../lib/time/use-now';
import { useControlRoomTexts } from './control-room.texts';
import classes from './lower-third-bar.module.css';
import type { Operator } from './use-operator';

interface Props {
  stage: StageState;
  agenda: Agenda;
  state: ConferenceState;
  clockOffsetMs: number;
  operator: Operator;
  disabled: boolean;
}

const maxLength = STAGE_LIMITS.lowerThird;

/** The letters over the picture: who is on air is proposed, and may be written otherwise. */
export const LowerThirdBar = memo(function LowerThirdBar({
  stage,
  agenda,
  state,
  clockOffsetMs,
  operator,
  disabled,
}: Props) {
  const topic = agendaNow(agenda.items, state, useNow() + clockOffsetMs).current?.title;
  const t = useControlRoomTexts();
  const [draft, setDraft] = useState<LowerThird | null>(null);
  const { lowerThird, sources } = stage;
  const speaking = sources.find(({ picture }) => picture === 'camera') ?? sources[0];
  const proposed: LowerThird = {
    name: speaking?.name ?? '',
    position: speaking?.caption ?? null,
    topic: topic?.slice(0, maxLength) ?? null,
  };
  const shown = draft ?? lowerThird ?? proposed;
  const change = (part: Partial<LowerThird>) => setDraft({ ...shown, ...part });
  const show = () => {
    operator.showLowerThird({ ...shown, position: shown.position || null, topic: shown.topic || null });
    setDraft(null);
  };
  const isChanged = JSON.stringify(shown) !== JSON.stringify(lowerThird);
  return (
    <form
      className={classes.bar}
      aria-label={t('lowerThird')}
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      <TextInput
        label={t('lowerThirdName')}
        value={shown.name}
        maxLength={maxLength}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('lowerThirdPosition')}
        value={shown.position ?? ''}
        maxLength={maxLength}
        onChange={(event) => change({ position: event.currentTarget.value })}
      />
      <TextInput
        label={t('lowerThirdTopic')}
        value={shown.topic ?? ''}
        maxLength={maxLength}
        onChange={(event) => change({ topic: event.currentTarget.value })}
      />
      <div className={classes.buttons}>
        <Button
          type="submit"
          variant={isChanged ? 'filled' : 'default'}
          loading={operator.busy.has('lower-third')}
          disabled={disabled || sources.length === 0 || shown.name.trim() === '' || !isChanged}
        >
          {t(lowerThird === null ? 'lowerThirdShow' : 'lowerThirdChange')}
        </Button>
        <Button
          variant="default"
          disabled={disabled || lowerThird === null}
          onClick={() => {
            operator.showLowerThird(null);
            setDraft(null);
          }}
        >
          {t('lowerThirdHide')}
        </Button>
      </div>
    </form>
  );
});
