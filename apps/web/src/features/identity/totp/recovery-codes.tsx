import { Button, Checkbox } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { Notice } from '../../../ui/notice';
import classes from '../forms.module.css';
import { useIdentityTexts } from '../identity.texts';

/** Shown once: the button that leads on waits until the reader says that they are put away. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useIdentityTexts();
  const [kept, setKept] = useState(false);
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${t('recoveryFile')}\n\n${codes.join('\n')}\n`)}`;
  return (
    <div className={classes.form}>
      <Notice tone="amber">{t('recoveryOnce')}</Notice>
      <ul className={classes.codes} aria-label={t('recoveryCodes')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button
        component="a"
        href={file}
        download="diem-cau-ma-du-phong.txt"
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
      >
        {t('recoveryDownload')}
      </Button>
      <Checkbox
        size="md"
        label={t('recoveryKept')}
        checked={kept}
        onChange={(event) => setKept(event.currentTarget.checked)}
      />
      <Button size="md" disabled={!kept} onClick={onDone} fullWidth>
        {t('goOn')}
      </Button>
    </div>
  );
}
