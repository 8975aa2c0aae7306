import { Loader } from '@mantine/core';
import { useCommonTexts } from '../lib/i18n/common.texts';
import classes from './states.module.css';

export function LoadingState({ page = false, text }: { page?: boolean; text?: string }) {
  const t = useCommonTexts();
  return (
    <div className={page ? `${classes.state} ${classes.page}` : classes.state} role="status">
      <Loader size="md" />
      <p>{text ?? t('loading')}</p>
    </div>
  );
}
