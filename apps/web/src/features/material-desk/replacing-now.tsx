import { CloseButton, Progress } from '@mantine/core';
import classes from './material-desk.module.css';
import { useMaterialDeskTexts } from './material-desk.texts';

interface Props {
  title: string;
  /** What has left, from 0 to 1. */
  share: number;
  onCancel: () => void;
}

/** How far the file is that takes another's place. */
export function ReplacingNow({ title, share, onCancel }: Props) {
  const t = useMaterialDeskTexts();
  const percent = Math.floor(share * 100);
  return (
    <div className={classes.upload}>
      <div className={classes.uploadWhat}>
        <p className={classes.uploadName}>{t('replacing', { title })}</p>
        <Progress value={percent} aria-label={t('replacing', { title })} />
        <p className={classes.soft}>{percent < 100 ? t('sending', { percent }) : t('checking')}</p>
      </div>
      <CloseButton size="lg" aria-label={t('cancelReplacing', { title })} onClick={onCancel} />
    </div>
  );
}
