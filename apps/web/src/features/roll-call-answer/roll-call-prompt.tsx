import {
  HEAD_COUNT_LIMITS,
  isOver,
  type OwnRollCallLine,
  type RollCallCall,
  type RollCallSummary,
} from '@diem-cau/shared';
import { Button, FileButton, UnstyledButton } from '@mantine/core';
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { minutesAndSeconds } from '../../lib/time/minutes-and-seconds';
import { useNow } from '../../lib/time/use-now';
import { useUnitsTexts } from '../../lib/units/units.texts';
import type { LiveConnection } from '../../live/connection';
import type { LocalMedia } from '../../live/local-media';
import { useLive } from '../../live/use-live';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import classes from './roll-call-prompt.module.css';
import { useRollCallAnswerTexts } from './roll-call-answer.texts';
import { shrink, takePicture } from './still-picture';
import { useAnswer } from './use-answer';
import { useOwnRollCall } from './use-own-roll-call';

interface Props {
  connection: LiveConnection;
  /** The room's own camera; null on a telephone, which may add a photo instead. */
  local: LocalMedia | null;
}

const TICK_MS = 500;

/** The hall calls this room: one press says that it is there, and how many are. */
export function RollCallPrompt({ connection, local }: Props) {
  const own = useOwnRollCall(connection);
  const { entered } = useLive(connection);
  if (!own?.rollCall || !entered || isOver(entered.conference.state)) return null;
  return (
    <Running
      key={own.rollCall.id}
      connection={connection}
      code={entered.conference.code}
      local={local}
      rollCall={own.rollCall}
      line={own.own}
      suggested={own.suggested}
    />
  );
}

interface RunningProps extends Props {
  code: string;
  rollCall: RollCallSummary;
  line: OwnRollCallLine | null;
  suggested: number | null;
}

function Running({ connection, code, local, rollCall, line, suggested }: RunningProps) {
  const t = useRollCallAnswerTexts();
  const { status } = useLive(connection);
  const [typed, setTyped] = useState<number | null | undefined>(undefined);
  const [correcting, setCorrecting] = useState(false);
  const [said, setSaid] = useState<OwnRollCallLine | null>(null);
  const { commands, answer, pictureState, sendPicture } = useAnswer(
    connection,
    code,
    local && (() => takePicture(local)),
  );
  const newest = said !== null && line?.state !== 'excused' && line?.count === null ? said : line;
  const state = newest?.state ?? 'waiting';
  const count = typed === undefined ? (newest?.count ?? suggested) : typed;
  const busy = commands.busy.has('answer');
  const asks = state === 'called' || state === 'no-answer' || correcting;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (count === null || busy) return;
    const answered = await answer(rollCall, count);
    if (answered === null) return;
    setSaid(answered);
    setCorrecting(false);
  };

  return (
    <section
      className={classes.prompt}
      data-asks={asks}
      data-place={asks ? undefined : 'corner'}
      aria-label={t('title')}
    >
      <Called rollCall={rollCall} own={state === 'called'} connection={connection} />
      {asks ? (
        <form className={classes.form} onSubmit={(event) => void submit(event)}>
          {state === 'no-answer' && <p>{t('timeOver')}</p>}
          <CountField value={count} onChange={setTyped} focused={state === 'called' || correcting} />
          <Button type="submit" size="xl" className={classes.answer} loading={busy} disabled={count === null}>
            {count === null ? t('answerNone') : t('answer', { count })}
          </Button>
          {local !== null && <p className={classes.hint}>{t('enterHint')}</p>}
        </form>
      ) : (
        <Answered state={state} count={newest?.count ?? null} onCorrect={() => setCorrecting(true)} />
      )}
      {busy && status !== 'online' && <Notice tone="amber">{t('kept')}</Notice>}
      <FailureNotice failure={commands.failure} onDismiss={commands.dismiss} />
      {pictureState === 'sending' && <p className={classes.hint}>{t('pictureSending')}</p>}
      {pictureState === 'sent' && <p className={classes.hint}>{t('pictureSent')}</p>}
      {pictureState === 'missing' && <p className={classes.hint}>{t('pictureMissing')}</p>}
      {local === null && (state === 'present' || state === 'late') && pictureState !== 'sent' && (
        <FileButton
          accept="image/*"
          onChange={(photo) => photo && void sendPicture(rollCall.id, shrink(photo))}
          inputProps={{ 'aria-label': t('picture') }}
        >
          {(props) => (
            <Button {...props} variant="default" size="lg">
              {t('addPicture')}
            </Button>
          )}
        </FileButton>
      )}
    </section>
  );
}

function Called({
  rollCall,
  own,
  connection,
}: {
  rollCall: RollCallSummary;
  own: boolean;
  connection: LiveConnection;
}) {
  const t = useRollCallAnswerTexts();
  const { clockOffsetMs } = useLive(connection);
  const unitText = useUnitsTexts();
  const now = useNow(TICK_MS) + clockOffsetMs;
  const { call } = rollCall;
  if (call === null) return null;
  const left = Math.max(0, Math.ceil((Date.parse(call.answerUntil) - now) / 1000));
  const nameOf = ({ title, level, scope, venues }: RollCallCall): string => {
    if (title !== null) return title;
    if (level !== null) return unitText(`level.${level}`);
    return scope === 'all' ? t('everybody') : t('several', { count: venues });
  };
  return (
    <p className={classes.called} aria-live="polite">
      <strong>{own ? t('yourTurn') : t('others', { name: nameOf(call) })}</strong>
      {left > 0 && (
        <span className={classes.left} aria-live="off">
          {t('timeLeft', { time: minutesAndSeconds(left) })}
        </span>
      )}
    </p>
  );
}

function Answered(props: { state: OwnRollCallLine['state']; count: number | null; onCorrect: () => void }) {
  const { state, count, onCorrect } = props;
  const t = useRollCallAnswerTexts();
  if (state === 'waiting' || state === 'called') return null;
  const pressed = (state === 'present' || state === 'late') && count !== null;
  return (
    <p className={classes.answered}>
      {pressed ? t(state, { count }) : t('entered', { state: t(`state.${state}`) })}
      {pressed && (
        <Button variant="subtle" size="md" onClick={onCorrect}>
          {t('correct')}
        </Button>
      )}
    </p>
  );
}

const clamped = (value: number): number => Math.min(HEAD_COUNT_LIMITS.count, Math.max(0, value));

interface CountFieldProps {
  value: number | null;
  onChange: (value: number | null) => void;
  /** Takes the keyboard, so that Enter answers. */
  focused: boolean;
}

function CountField({ value, onChange, focused }: CountFieldProps) {
  const t = useRollCallAnswerTexts();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) input.current?.focus();
    // What is typed takes the place of what was suggested.
    if (focused) input.current?.select();
  }, [focused]);
  const step = (by: number) => onChange(clamped((value ?? 0) + by));
  const keys = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    step(by);
  };
  return (
    <div className={classes.count}>
      <label htmlFor={id}>{t('count')}</label>
      <UnstyledButton className={classes.step} aria-label={t('fewer')} onClick={() => step(-1)}>
        −
      </UnstyledButton>
      <input
        ref={input}
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={value ?? ''}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onKeyDown={keys}
        onChange={({ currentTarget }) => {
          const digits = currentTarget.value.replace(/\D/g, '').slice(0, 4);
          onChange(digits === '' ? null : clamped(Number(digits)));
        }}
      />
      <UnstyledButton className={classes.step} aria-label={t('more')} onClick={() => step(1)}>
        +
      </UnstyledButton>
    </div>
  );
}
