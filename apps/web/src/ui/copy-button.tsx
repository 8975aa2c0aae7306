import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommonTexts } from '../lib/i18n/common.texts';

interface Props {
  text: string;
  children: string;
  /** What it copies, where several such buttons stand on one page; begins with the button's text. */
  label?: string;
}

/** Pages that came without https may not write to the clipboard; there the old way still works. */
function copyByHand(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  // Within a dialog the focus stays inside it.
  (document.activeElement?.closest('[role="dialog"]') ?? document.body).append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  return copied;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByHand(text);
  }
}

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, children, label }: Props) {
  const t = useCommonTexts();
  const [result, setResult] = useState<'none' | 'copied' | 'failed'>('none');
  return (
    <>
      <Button
        variant="default"
        size="xs"
        {...(label && result !== 'copied' && { 'aria-label': label })}
        leftSection={
          result === 'copied' ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
        }
        onClick={() => void copy(text).then((copied) => setResult(copied ? 'copied' : 'failed'))}
      >
        {result === 'copied' ? t('copied') : children}
      </Button>
      <span role="status" className="visually-hidden">
        {result === 'copied' ? t('copied') : ''}
      </span>
      {result === 'failed' && <span role="alert">{t('copyFailed')}</span>}
    </>
  );
}
