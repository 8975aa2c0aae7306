import { Loader } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconPlayerSkipForward,
} from '@tabler/icons-react';
import type { DeviceOutcome } from '../../live/line-check/device-check';
import classes from './line-check.module.css';
import { useLineCheckTexts } from './line-check.texts';

export type StepState = DeviceOutcome | 'next' | 'measured';

const ICONS = {
  next: IconCircleDashed,
  good: IconCircleCheck,
  measured: IconCircleCheck,
  bad: IconAlertTriangle,
  skipped: IconPlayerSkipForward,
} as const;

export function StepMark({ state }: { state: StepState }) {
  const t = useLineCheckTexts();
  const Icon = state === 'trying' ? null : ICONS[state];
  return (
    <span className={classes.mark} data-state={state}>
      {Icon ? <Icon size={22} aria-hidden /> : <Loader size={20} aria-hidden />}
      {t(`state.${state}`)}
    </span>
  );
}
