import { FLOOR_LIMITS } from '@diem-cau/shared';
import { Button, TextInput } from '@mantine/core';
import { IconMicrophone2 } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice, type NoticeTone } from '../../ui/notice';
import classes from './floor.module.css';
import { useFloorTexts } from './floor.texts';
import type { OwnFloor } from './use-own-floor';

const TONES: Partial<Record<string, NoticeTone>> = { next: 'amber', 'on-air': 'amber', declined: 'amber' };

interface Props {
  own: OwnFloor;
  hint: 'askHint' | 'askHintPhone' | 'askHintViewer';
  /** A viewer says who they are; a venue has its name. */
  asksName?: boolean;
}

/** Asking for the floor, what became of it, and taking it back: one press each. */
export function OwnTurn({ own, hint, asksName = false }: Props) {
  const t = useFloorTexts();
  const { request, standing, sending, failure } = own;
  const [topic, setTopic] = useState('');
  const [name, setName] = useState('');
  const [nameless, setNameless] = useState(false);
  const asked = standing !== 'none';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (asksName && name.trim() === '') return setNameless(true);
    setNameless(false);
    if (await own.ask(topic.trim() || null, asksName ? name.trim() : null)) setTopic('');
  };
  return (
    <div className={classes.parts}>
      <FailureNotice failure={failure} onDismiss={own.dismiss} />
      {request !== null && (
        <Notice tone={TONES[request.state] ?? 'info'}>
          {t(`told.${request.state}`)}
          {request.word !== null && ` ${t('wordOfHall', { word: request.word })}`}
        </Notice>
      )}
      {asked ? (
        <>
          {request?.topic && <p className={classes.soft}>{t('nextTopic', { topic: request.topic })}</p>}
          <Button size="lg" variant="default" loading={sending} onClick={own.withdraw}>
            {t(standing === 'on-air' ? 'finish' : 'withdraw')}
          </Button>
        </>
      ) : (
        <form className={classes.parts} onSubmit={(event) => void submit(event)} noValidate>
          <p className={classes.soft}>{t(hint)}</p>
          {asksName && (
            <TextInput
              label={t('name')}
              size="lg"
              value={name}
              maxLength={FLOOR_LIMITS.name}
              autoComplete="name"
              error={nameless ? t('nameMissing') : undefined}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
          <TextInput
            label={t('topic')}
            size="lg"
            value={topic}
            maxLength={FLOOR_LIMITS.topic}
            autoComplete="off"
            onChange={(event) => setTopic(event.currentTarget.value)}
          />
          <Button
            type="submit"
            size="lg"
            loading={sending}
            leftSection={<IconMicrophone2 size={22} aria-hidden />}
          >
            {t('send')}
          </Button>
        </form>
      )}
    </div>
  );
}
