import type { OwnInvitation } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useErrorText } from '../../lib/i18n/error-text';
import { useFormats } from '../../lib/i18n/format';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Notice } from '../../ui/notice';
import classes from './own-invitation.module.css';
import { useSubmitList } from './own-invitation.queries';
import { useOwnInvitationTexts } from './own-invitation.texts';

interface Props {
  code: string;
  invitation: OwnInvitation;
  count: number;
  readOnly: boolean;
}

/** Tells the organisers that the list is complete. */
export function SubmitStep({ code, invitation, count, readOnly }: Props) {
  const t = useOwnInvitationTexts();
  const errorText = useErrorText();
  const { dateTime } = useFormats(invitation.conference.timeZone);
  const submit = useSubmitList(code);
  const [asking, setAsking] = useState(false);
  const { listState, submittedAt, listIsLate, reopenReason, listRevision } = invitation;
  const send = () => submit.mutate({ listRevision });
  return (
    <>
      {listState === 'open' ? (
        <>
          {reopenReason && <Notice tone="amber">{t('reopened', { reason: reopenReason })}</Notice>}
          <p className={classes.soft}>{t('submitHint')}</p>
          {listIsLate && <Notice tone="amber">{t('submitLate')}</Notice>}
          {!readOnly && (
            <div className={classes.buttons}>
              <Button
                size="lg"
                loading={submit.isPending}
                onClick={() => (count === 0 ? setAsking(true) : send())}
              >
                {t('submit')}
              </Button>
            </div>
          )}
        </>
      ) : (
        <Notice tone={listState === 'submitted' ? 'good' : 'amber'}>
          {t(`submitted.${listState}`, { when: submittedAt ? dateTime(submittedAt) : '' })}{' '}
          {!readOnly && t(listIsLate ? 'changesAreLate' : 'changesLater')}
        </Notice>
      )}
      {submit.isError && (
        <Notice tone="fault">
          <strong>{t('notSaved')}:</strong> {errorText(asWireError(submit.error))}
        </Notice>
      )}
      <ConfirmDialog
        opened={asking}
        title={t('submit')}
        confirmText={t('submit')}
        color="brand"
        onConfirm={send}
        onClose={() => setAsking(false)}
      >
        <p>{t('submitEmpty')}</p>
      </ConfirmDialog>
    </>
  );
}
