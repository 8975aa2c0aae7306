import { Button } from '@mantine/core';
import { IconFileSpreadsheet, IconUpload } from '@tabler/icons-react';
import { useId, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useCommonTexts } from '../lib/i18n/common.texts';
import classes from './file-drop.module.css';

interface Props {
  label: string;
  /** Endings that the chooser offers, such as `.csv,.xlsx`; the server looks at the contents. */
  accept: string;
  file: File | null;
  onChange: (file: File) => void;
  hint?: ReactNode;
  error?: ReactNode;
  disabled?: boolean;
}

/** One file, chosen with the button or dropped onto the field. */
export function FileDrop({ label, accept, file, onChange, hint, error, disabled = false }: Props) {
  const t = useCommonTexts();
  const inputRef = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const id = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped && !disabled) onChange(dropped);
  };
  return (
    <div
      className={classes.drop}
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-hint`}
      data-over={over}
      data-error={error !== undefined && error !== null && error !== false}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {file ? (
        <IconFileSpreadsheet size={32} aria-hidden className={classes.icon} />
      ) : (
        <IconUpload size={32} aria-hidden className={classes.icon} />
      )}
      <div className={classes.words}>
        <span id={`${id}-label`} className={classes.label}>
          {label}
        </span>
        <span className={classes.file} role="status">
          {file
            ? t('chosenFile', { name: file.name, kilobytes: Math.ceil(file.size / 1024) })
            : t('dropFile')}
        </span>
        <span id={`${id}-hint`} className={classes.hint}>
          {hint}
        </span>
        {error && <span className={classes.error}>{error}</span>}
      </div>
      <Button variant="default" disabled={disabled} onClick={() => inputRef.current?.click()}>
        {t(file ? 'chooseOtherFile' : 'chooseFile')}
      </Button>
      <input
        ref={inputRef}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          // The same file, corrected meanwhile, can be chosen again.
          event.currentTarget.value = '';
          if (chosen) onChange(chosen);
        }}
      />
    </div>
  );
}
