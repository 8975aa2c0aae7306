import { Button, NativeSelect } from '@mantine/core';
import { IconVolume2 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { LocalDevice } from '../../live/input-devices';
import { canChooseOutput, listOutputs, playTestTone, revealOutputs } from '../../live/output-devices';
import type { Playback } from '../../live/playback';
import classes from './hall.module.css';
import type { HallSettings } from './use-hall-settings';
import { useHallTexts } from './hall.texts';

/** Which loudspeaker the hall hears, where the browser can choose; remembered on this computer. */
export function OutputChoice({
  playback,
  settings,
}: {
  playback: Playback;
  settings: Pick<HallSettings, 'output' | 'change'>;
}) {
  const t = useHallTexts();
  const { output, change } = settings;
  const [outputs, setOutputs] = useState<LocalDevice[]>([]);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const list = () => void listOutputs().then(setOutputs);
    list();
    navigator.mediaDevices?.addEventListener('devicechange', list);
    return () => navigator.mediaDevices?.removeEventListener('devicechange', list);
  }, []);
  // A loudspeaker that is plugged in again is used again.
  useEffect(() => {
    void playback.setOutput(output).then((done) => setFailed(!done));
  }, [playback, output, outputs]);

  const test = (
    <Button
      variant="default"
      leftSection={<IconVolume2 size={18} aria-hidden />}
      onClick={() => void playTestTone(output)}
    >
      {t('testTone')}
    </Button>
  );
  if (!canChooseOutput()) {
    return (
      <div className={classes.field}>
        {test}
        <p className={classes.hint}>{t('outputUnsupported')}</p>
      </div>
    );
  }
  const isKnown = outputs.some(({ id }) => id === output);
  return (
    <div className={classes.field}>
      <div className={classes.row}>
        <NativeSelect
          aria-label={t('output')}
          data={[
            { value: '', label: t('outputDefault') },
            ...outputs.map(({ id, label }, index) => ({
              value: id,
              label: label || t('outputNumber', { number: index + 1 }),
            })),
          ]}
          value={isKnown ? output : ''}
          onChange={(event) => change({ output: event.currentTarget.value })}
        />
        {test}
        {outputs.length === 0 && (
          <Button
            variant="default"
            title={t('showOutputsHint')}
            onClick={() => void revealOutputs().then(setOutputs)}
          >
            {t('showOutputs')}
          </Button>
        )}
      </div>
      {outputs.length === 0 && <p className={classes.hint}>{t('showOutputsHint')}</p>}
      {failed && (
        <p className={classes.hint} role="alert">
          {t('outputFailed')}
        </p>
      )}
    </div>
  );
}
