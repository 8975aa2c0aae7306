import type { Conference } from '@diem-cau/shared';
import { Button, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import type { LiveConnection } from '../../live/connection';
import type { LineCheck } from '../../live/line-check/line-check';
import { LineChecker } from '../../live/line-check/line-checker';
import { newLineCheck } from '../../live/line-check/open-line-check';
import type { LocalMedia } from '../../live/local-media';
import { useLive, useOpen } from '../../live/use-live';
import { ErrorState } from '../../ui/error-state';
import { CheckResult } from './check-result';
import { CheckSteps } from './check-steps';
import classes from './line-check.module.css';
import { useLineCheckTexts } from './line-check.texts';

export interface CheckDialogProps {
  connection: LiveConnection;
  local: LocalMedia;
  conference: Conference;
  /** Which device is checked, in words. */
  what: string;
  /** Inside its parent, which may fill the screen; otherwise over the whole page. */
  inPlace: boolean;
  onClose: () => void;
}

/** Begins to check as soon as it is shown, and goes on to the result. */
export default function CheckDialog({ connection, local, inPlace, onClose, ...rest }: CheckDialogProps) {
  const t = useLineCheckTexts();
  const common = useCommonTexts();
  const checker = useMemo(() => new LineChecker(() => newLineCheck(connection, local)), [connection, local]);
  useOpen(checker);
  const { check } = useLive(checker);
  return (
    <Modal
      opened
      size="xl"
      withinPortal={!inPlace}
      title={t('title')}
      onClose={onClose}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common('close') }}
      classNames={{ inner: classes.dialogPlace, content: classes.dialog, title: classes.dialogTitle }}
    >
      {check && (
        <Check check={check} local={local} again={() => checker.open()} onClose={onClose} {...rest} />
      )}
    </Modal>
  );
}

interface CheckProps extends Pick<CheckDialogProps, 'local' | 'conference' | 'what' | 'onClose'> {
  check: LineCheck;
  again: () => void;
}

function Check({ check, local, conference, what, again, onClose }: CheckProps) {
  const t = useLineCheckTexts();
  const { result, error } = useLive(check);
  const client = useQueryClient();
  useEffect(() => {
    if (result) void client.invalidateQueries({ queryKey: ['line-checks'] });
  }, [client, result]);
  if (error) return <ErrorState error={error} onRetry={again} />;
  return (
    <div className={classes.check}>
      {result ? (
        <CheckResult check={result} timeZone={conference.timeZone} />
      ) : (
        <>
          <p className={classes.what}>{what}</p>
          <CheckSteps check={check} local={local} />
        </>
      )}
      <div className={classes.actions}>
        {result ? (
          <>
            <Button size="lg" variant="default" onClick={again}>
              {t('repeat')}
            </Button>
            <Button size="lg" data-autofocus onClick={onClose}>
              {t('finish')}
            </Button>
          </>
        ) : (
          <Button size="md" variant="subtle" onClick={onClose}>
            {t('stop')}
          </Button>
        )}
      </div>
    </div>
  );
}
