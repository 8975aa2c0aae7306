import { INVITATION_LIMITS, type UnitInvitation, type WireError } from '@diem-cau/shared';
import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useErrorText } from '../../lib/i18n/error-text';
import dialog from '../../ui/dialog.module.css';
import { Notice } from '../../ui/notice';
import { useReopenList, useWithdraw } from './invitations.queries';
import { useInvitationsTexts } from './invitations.texts';

interface Props {
  code: string;
  invitation: UnitInvitation;
  onCancel: () => void;
  onSaved: () => void;
}

export function ReopenForm({ code, invitation, onCancel, onSaved }: Props) {
  const t = useInvitationsTexts();
  const [revision] = useState(invitation.revision);
  const reopen = useReopenList(code, invitation.id);
  return (
    <ReasonForm
      hint={t('reopenHint')}
      confirm={t('reopenList')}
      color="brand"
      busy={reopen.isPending}
      error={reopen.isError ? asWireError(reopen.error) : null}
      onCancel={onCancel}
      onReason={(reason) => reopen.mutate({ reason, revision }, { onSuccess: onSaved })}
    />
  );
}

export function WithdrawForm({ code, invitation, onCancel, onSaved }: Props) {
  const t = useInvitationsTexts();
  const [revision] = useState(invitation.revision);
  const withdraw = useWithdraw(code, invitation.id);
  return (
    <ReasonForm
      hint={t('withdrawHint')}
      confirm={t('withdrawConfirm')}
      color="fault"
      busy={withdraw.isPending}
      error={withdraw.isError ? asWireError(withdraw.error) : null}
      onCancel={onCancel}
      onReason={(reason) => withdraw.mutate({ reason, revision }, { onSuccess: onSaved })}
    />
  );
}

interface ReasonProps {
  hint: string;
  confirm: string;
  color: 'brand' | 'fault';
  busy: boolean;
  error: WireError | null;
  onCancel: () => void;
  onReason: (reason: string) => void;
}

function ReasonForm({ hint, confirm, color, busy, error, onCancel, onReason }: ReasonProps) {
  const t = useInvitationsTexts();
  const common = useCommonTexts();
  const errorText = useErrorText();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onReason(reason);
  };
  return (
    <form onSubmit={submit} noValidate className={dialog.body}>
      <p>{hint}</p>
      <Textarea
        label={t('reason')}
        required
        autosize
        minRows={2}
        maxLength={INVITATION_LIMITS.reason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
      {error !== null && <Notice tone="fault">{errorText(error)}</Notice>}
      <div className={dialog.actions}>
        <Button variant="default" size="md" onClick={onCancel}>
          {common('cancel')}
        </Button>
        <Button type="submit" size="md" color={color} loading={busy} disabled={reason.trim() === ''}>
          {confirm}
        </Button>
      </div>
    </form>
  );
}
