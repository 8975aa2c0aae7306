import { Button, CloseButton } from '@mantine/core';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import type { Operator } from './use-operator';
import classes from './stage-desk.module.css';

/** What came of the last act: why it failed, or the way back. */
export function OutcomeBar({ operator, canUndo }: { operator: Operator; canUndo: boolean }) {
  const t = useCommonTexts();
  const { failure, undo, dismiss } = operator;
  if (failure !== null) return <FailureNotice failure={failure} onDismiss={dismiss} />;
  if (undo === null || !canUndo) return null;
  return (
    <Notice
      tone="info"
      action={
        <span className={classes.outcome}>
          <Button size="xs" variant="default" onClick={undo.act}>
            {undo.label}
          </Button>
          <CloseButton aria-label={t('close')} onClick={dismiss} />
        </span>
      }
    >
      {undo.said}
    </Notice>
  );
}
