import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import classes from './material-desk.module.css';
import { useMaterialDeskTexts } from './material-desk.texts';
import { ACCEPTED } from './upload-queue';

/** Files dropped here, or chosen with the button. */
export function DropZone({ onFiles }: { onFiles: (files: File[]) => void }) {
  const t = useMaterialDeskTexts();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  useEffect(() => {
    // A file dropped beside the zone would be opened in the place of this page.
    const stay = (event: Event) => event.preventDefault();
    window.addEventListener('dragover', stay);
    window.addEventListener('drop', stay);
    return () => {
      window.removeEventListener('dragover', stay);
      window.removeEventListener('drop', stay);
    };
  }, []);
  return (
    <div
      className={classes.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconUpload size={32} aria-hidden className={classes.dropIcon} />
      <span className={classes.dropText}>{t('drop')}</span>
      <Button size="md" onClick={() => input.current?.click()}>
        {t('choose')}
      </Button>
      <span className={classes.soft}>{t('accepted')}</span>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED.join(',')}
        aria-label={t('choose')}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file, corrected meanwhile, can be chosen again.
          event.currentTarget.value = '';
          onFiles(files);
        }}
      />
    </div>
  );
}
