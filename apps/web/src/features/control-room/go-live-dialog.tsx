import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Notice } from '../../ui/notice';
import { useControlRoomTexts } from './control-room.texts';
import classes from './stage-desk.module.css';

interface Props {
  opened: boolean;
  /** It has ended already, by mistake. */
  again: boolean;
  sources: number;
  venues: number;
  onConfirm: () => void;
  onClose: () => void;
}

/** Says what begins before it begins. */
export function GoLiveDialog({ opened, again, sources, venues, onConfirm, onClose }: Props) {
  const t = useControlRoomTexts();
  return (
    <ConfirmDialog
      opened={opened}
      title={again ? t('goAgainTitle') : t('goLiveTitle')}
      confirmText={t(again ? 'step.reopen' : 'step.go-live')}
      color="live"
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {again ? (
        <p>{t('goAgainWhat')}</p>
      ) : (
        <>
          <p>{t('goLiveWhat')}</p>
          <ul className={classes.list}>
            <li>{t('goLivePicture')}</li>
            <li>{t('goLiveFigures')}</li>
          </ul>
        </>
      )}
      {sources === 0 && <Notice tone="amber">{t('goLiveEmpty')}</Notice>}
      <p>{t('goLiveNow', { sources, venues })}</p>
    </ConfirmDialog>
  );
}
