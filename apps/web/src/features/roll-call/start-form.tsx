import {
  ROLL_CALL_DEFAULT_SECONDS,
  ROLL_CALL_LIMITS,
  ROLL_CALL_MODES,
  type RollCallDesk,
  type RollCallMode,
  type RollCallVenueForStaff,
} from '@diem-cau/shared';
import { Button, Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import '@mantine/core/styles/NumberInput.css';
import { useState, type FormEvent } from 'react';
import type { Commands } from '../../live/use-commands';
import { Choice } from '../../ui/choice';
import { LoadingState } from '../../ui/loading-state';
import { Notice } from '../../ui/notice';
import { EVERYBODY, GroupSelect, scopeOf, venuesOf } from './group-select';
import type { ConsoleProps } from './console-props';
import classes from './roll-call.module.css';
import { useRollCallTexts } from './roll-call.texts';
import { usePlan } from './use-plan';

interface Props extends ConsoleProps {
  commands: Commands;
  chairs: RollCallDesk['chairs'];
  onStarted: () => void;
  onBack: (() => void) | null;
}

const DEFAULT_MODE: RollCallMode = 'by-level';

/** How the roll call is held, who would be called, and the button that begins it. */
export function StartForm({
  connection,
  conference,
  disabled,
  large,
  commands,
  chairs,
  onStarted,
  onBack,
}: Props) {
  const t = useRollCallTexts();
  const venues = usePlan(connection);
  const [mode, setMode] = useState<RollCallMode>(DEFAULT_MODE);
  const [seconds, setSeconds] = useState<number>(ROLL_CALL_DEFAULT_SECONDS[DEFAULT_MODE]);
  const [nextOnAnswer, setNextOnAnswer] = useState(true);
  const [nextOnTimeOut, setNextOnTimeOut] = useState(true);
  const [group, setGroup] = useState(EVERYBODY);
  const [chairId, setChairId] = useState<string | null>(null);
  const isChair = connection.options.as === 'chair';
  const size = large ? 'lg' : 'sm';
  const oneByOne = mode === 'one-by-one';
  const chosen = oneByOne ? venues : venues && venuesOf(venues, group);

  const choose = (chosenMode: RollCallMode) => {
    setMode(chosenMode);
    setSeconds(ROLL_CALL_DEFAULT_SECONDS[chosenMode]);
  };
  const start = async (event: FormEvent) => {
    event.preventDefault();
    const options = { mode, answerSeconds: seconds, nextOnAnswer, nextOnTimeOut };
    const request = {
      ...options,
      ...scopeOf(group),
      chairId: isChair ? null : (chairId ?? chairs[0]?.id ?? null),
    };
    const wanted = chairId === '' ? { ...request, chairId: null } : request;
    const job = { key: 'start', what: t('starting'), name: 'roll-call:start' as const, request: wanted };
    if (await commands.run(job)) onStarted();
  };

  if (venues === null) return <LoadingState text={t('loading')} />;
  if (venues.length === 0) return <Notice tone="info">{t('none')}</Notice>;
  return (
    <form className={classes.form} onSubmit={(event) => void start(event)}>
      <h2>{t('startTitle')}</h2>
      {conference.state === 'rehearsal' && <Notice tone="amber">{t('rehearsalHint')}</Notice>}
      <Choice
        label={t('mode')}
        value={mode}
        onChange={choose}
        options={ROLL_CALL_MODES.slice()
          .reverse()
          .map((value) => ({
            value,
            text: t(`mode.${value}`),
            hint: t(`modeHint.${value}`),
          }))}
      />
      {!oneByOne && (
        <GroupSelect label={t('whom')} venues={venues} value={group} onChange={setGroup} size={size} />
      )}
      <NumberInput
        label={t('seconds')}
        description={t('secondsHint')}
        size={size}
        min={ROLL_CALL_LIMITS.answerSeconds.min}
        max={ROLL_CALL_LIMITS.answerSeconds.max}
        clampBehavior="blur"
        allowDecimal={false}
        value={seconds}
        onChange={(value) => typeof value === 'number' && setSeconds(value)}
      />
      {oneByOne && (
        <>
          <Checkbox
            size={size}
            label={t('nextOnAnswer')}
            checked={nextOnAnswer}
            onChange={(event) => setNextOnAnswer(event.currentTarget.checked)}
          />
          <Checkbox
            size={size}
            label={t('nextOnTimeOut')}
            checked={nextOnTimeOut}
            onChange={(event) => setNextOnTimeOut(event.currentTarget.checked)}
          />
        </>
      )}
      {!isChair && chairs.length > 0 && (
        <NativeSelect
          label={t('onBehalf')}
          description={t('onBehalfHint')}
          size={size}
          value={chairId ?? chairs[0]?.id ?? ''}
          onChange={(event) => setChairId(event.currentTarget.value)}
          data={[
            ...chairs.map(({ id, name }) => ({ value: id, label: name })),
            { value: '', label: t('inOwnName') },
          ]}
        />
      )}
      <Preview venues={chosen ?? []} />
      <div className={classes.actions}>
        <Button
          type="submit"
          size={large ? 'xl' : 'md'}
          disabled={disabled || !chosen || chosen.length === 0}
          loading={commands.busy.has('start')}
        >
          {t('start')}
        </Button>
        {onBack && (
          <Button variant="subtle" size={large ? 'xl' : 'md'} onClick={onBack}>
            {t('back')}
          </Button>
        )}
      </div>
    </form>
  );
}

function Preview({ venues }: { venues: readonly RollCallVenueForStaff[] }) {
  const t = useRollCallTexts();
  return (
    <div className={classes.preview}>
      <p>{t('order', { count: venues.length })}</p>
      <ol tabIndex={0} aria-label={t('order', { count: venues.length })}>
        {venues.map(({ participationId, name, groupName, external }) => (
          <li key={participationId}>
            {name} <span className={classes.soft}>{groupName}</span>
            {external && <span className={classes.soft}> · {t('external')}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
