import { Button } from '@mantine/core';
import { CHECK_STEPS, type CheckStep, type LineCheck } from '../../live/line-check/line-check';
import type { LineCheckSnapshot } from '../../live/line-check/line-check';
import type { LocalMedia } from '../../live/local-media';
import { useLive } from '../../live/use-live';
import { useNow } from '../../lib/time/use-now';
import { StepMark, type StepState } from './step-mark';
import classes from './line-check.module.css';
import { useLineCheckTexts } from './line-check.texts';
import { CameraDetails, LineDetails, MicrophoneDetails, SpeakerDetails } from './step-details';

const DETAILS = {
  camera: CameraDetails,
  microphone: MicrophoneDetails,
  speaker: SpeakerDetails,
  line: LineDetails,
} as const;

/** What is checked, in order; the step under way shows what it does and what somebody may do. */
export function CheckSteps({ check, local }: { check: LineCheck; local: LocalMedia }) {
  const t = useLineCheckTexts();
  const state = useLive(check);
  const current = state.step === 'saving' ? 'line' : state.step;
  return (
    <ol className={classes.steps} aria-label={t('steps')}>
      {CHECK_STEPS.map((step) => {
        const Details = DETAILS[step];
        return (
          <li
            key={step}
            className={classes.step}
            aria-current={step === current ? 'step' : undefined}
            data-current={step === current}
          >
            <div className={classes.stepHead}>
              <span className={classes.stepName}>{t(`step.${step}`)}</span>
              <StepMark state={stateOf(step, state)} />
            </div>
            {step === current && (
              <div className={classes.stepBody}>
                <Details state={state} local={local} />
                {step !== 'line' && <StepActions check={check} state={state} />}
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function StepActions({ check, state: { goesOnAt } }: { check: LineCheck; state: LineCheckSnapshot }) {
  const t = useLineCheckTexts();
  const now = useNow(1_000);
  return (
    <div className={classes.stepActions}>
      {goesOnAt !== null && (
        <Button size="md" onClick={() => check.again()}>
          {t('again')}
        </Button>
      )}
      <Button size="md" variant="default" onClick={() => check.skip()}>
        {t('skip')}
      </Button>
      {goesOnAt !== null && (
        <span className={classes.countdown}>
          {t('goesOn', { seconds: Math.max(0, Math.ceil((goesOnAt - now) / 1_000)) })}
        </span>
      )}
    </div>
  );
}

function stateOf(step: CheckStep, { step: current, outcomes }: LineCheckSnapshot): StepState {
  if (step !== 'line') return outcomes[step] ?? 'next';
  if (current === 'line') return 'trying';
  return current === 'saving' || current === 'done' ? 'measured' : 'next';
}
