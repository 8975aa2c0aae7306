import { Button } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useState } from 'react';
import { playChime } from './chime';
import classes from './waiting.module.css';
import { useWaitingTexts } from './waiting.texts';

type Step = 'offer' | 'ask' | 'heard' | 'silent';

/** Whether one will hear anything, found out before the conference begins. */
export function SoundTest() {
  const t = useWaitingTexts();
  const [step, setStep] = useState<Step>('offer');
  const play = () => {
    void playChime().then(
      () => setStep('ask'),
      () => setStep('silent'),
    );
  };
  return (
    <div className={classes.sound}>
      <Button variant="default" size="md" leftSection={<IconVolume size={20} aria-hidden />} onClick={play}>
        {t(step === 'offer' ? 'soundTest' : 'soundAgain')}
      </Button>
      {step === 'ask' && (
        <div className={classes.answer} role="status">
          <span>{t('soundHeard')}</span>
          <Button variant="light" onClick={() => setStep('heard')}>
            {t('yes')}
          </Button>
          <Button variant="light" onClick={() => setStep('silent')}>
            {t('no')}
          </Button>
        </div>
      )}
      {step === 'heard' && <p role="status">{t('soundGood')}</p>}
      {step === 'silent' && <p role="status">{t('soundSilent')}</p>}
    </div>
  );
}
