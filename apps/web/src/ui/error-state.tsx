import type { WireError } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCommonTexts } from '../lib/i18n/common.texts';
import { useErrorText } from '../lib/i18n/error-text';
import classes from './states.module.css';

interface Props {
  /** Stands in the middle of a page that has nothing else. */
  page?: boolean;
  /** The page has no other heading. */
  alone?: boolean;
  error: WireError;
  onRetry?: () => void;
  /** Another way out, such as a link to the login page. */
  children?: ReactNode;
}

/** Stands where the content would be. */
export function ErrorState({ page = false, alone = page, error, onRetry, children }: Props) {
  const t = useCommonTexts();
  const text = useErrorText();
  const Title = alone ? 'h1' : 'p';
  return (
    <div className={page ? `${classes.state} ${classes.page}` : classes.state} role="alert">
      <Title className={classes.title}>{t('errorTitle')}</Title>
      <p className={classes.hint}>{text(error)}</p>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
      {children}
    </div>
  );
}
