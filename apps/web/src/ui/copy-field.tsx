import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { copyText } from '../lib/copy-text';
import { useCommonTexts } from '../lib/i18n/common.texts';
import classes from './copy-field.module.css';

/** A value to hand on: large enough to read aloud, and one press to copy. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const t = useCommonTexts();
  const [result, setResult] = useState<'none' | 'copied' | 'failed'>('none');
  const copy = () =>
    copyText(value).then(
      () => setResult('copied'),
      () => setResult('failed'),
    );
  return (
    <div className={classes.field}>
      <span className={classes.label}>{label}</span>
      <div className={classes.row}>
        <output className={classes.value} aria-label={label}>
          {value}
        </output>
        <Button
          variant="default"
          leftSection={result === 'copied' ? <IconCheck size={18} /> : <IconCopy size={18} />}
          onClick={() => void copy()}
        >
          {result === 'copied' ? t('copied') : t('copy')}
        </Button>
      </div>
      <span role="status">{result === 'failed' ? t('copyFailed') : ''}</span>
    </div>
  );
}
