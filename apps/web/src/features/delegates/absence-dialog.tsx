import { DELEGATE_LIMITS, type Delegate } from '@diem-cau/shared';
import { Button, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useErrorText } from '../../lib/i18n/error-text';
import { makeUuid } from '../../live/uuid';
import { Choice } from '../../ui/choice';
import dialog from '../../ui/dialog.module.css';
import { Notice } from '../../ui/notice';
import classes from './delegates.module.css';
import { detailsFault, toDetails, useDetails } from './details-fields';
import { DetailsInputs } from './details-inputs';
import { useSetAttendance, useSubstitute, type DelegateAccess } from './delegates.queries';
import { useDelegatesTexts } from './delegates.texts';

const ABSENCES = ['absent_with_leave', 'substitute', 'absent'] as const;

interface Props {
  access: DelegateAccess;
  delegate: Delegate;
  onSaved: () => void;
  onClose: () => void;
}

/** Somebody does not come: with leave, without, or somebody else comes instead. */
export function AbsenceDialog({ access, delegate, onSaved, onClose }: Props) {
  const t = useDelegatesTexts();
  const common = useCommonTexts();
  const errorText = useErrorText();
  const [what, setWhat] = useState<(typeof ABSENCES)[number]>('absent_with_leave');
  const [reason, setReason] = useState('');
  const [substituteId] = useState(makeUuid);
  const [tried, setTried] = useState(false);
  const { details, set } = useDetails(null);
  const attendance = useSetAttendance(access);
  const substitute = useSubstitute(access);
  const saving = what === 'substitute' ? substitute : attendance;
  const error = saving.isError ? asWireError(saving.error) : null;
  const fault = what === 'substitute' ? detailsFault(details) : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault) return;
    const { id, revision } = delegate;
    if (what === 'substitute') {
      substitute.mutate(
        { originalId: id, id: substituteId, ...toDetails(details), reason, revision },
        { onSuccess: onSaved },
      );
    } else {
      attendance.mutate({ id, state: what, reason, revision }, { onSuccess: onSaved });
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('absenceOf', { name: delegate.name })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={submit} noValidate className={dialog.body}>
        <Choice
          label={t('whatHappens')}
          value={what}
          onChange={setWhat}
          options={ABSENCES.map((value) => ({ value, text: t(`absence.${value}`) }))}
        />
        <TextInput
          label={t('reason')}
          placeholder={t('optional')}
          maxLength={DELEGATE_LIMITS.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {what === 'substitute' && (
          <fieldset className={classes.substitute}>
            <legend>{t('substitute')}</legend>
            <DetailsInputs
              details={details}
              onChange={set}
              fault={tried ? (fault?.field ?? null) : null}
              error={error}
            />
          </fieldset>
        )}
        {error !== null && error.field === null && <Notice tone="fault">{errorText(error)}</Notice>}
        <div className={dialog.actions}>
          <Button variant="default" size="md" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" size="md" loading={saving.isPending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
