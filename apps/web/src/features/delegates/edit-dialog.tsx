import type { Delegate, DelegateUnit, Sitting } from '@diem-cau/shared';
import { Button, Modal } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useErrorText } from '../../lib/i18n/error-text';
import dialog from '../../ui/dialog.module.css';
import { Notice } from '../../ui/notice';
import { detailsFault, toDetails, useDetails } from './details-fields';
import { DetailsInputs } from './details-inputs';
import { useChangeDelegate, type DelegateAccess } from './delegates.queries';
import { useDelegatesTexts } from './delegates.texts';
import { PlaceInputs, type Place } from './place-inputs';

interface Props {
  access: DelegateAccess;
  delegate: Delegate;
  unit: DelegateUnit;
  sittings: readonly Sitting[];
  onSaved: () => void;
  onClose: () => void;
}

export function EditDialog({ access, delegate, unit, sittings, onSaved, onClose }: Props) {
  const t = useDelegatesTexts();
  const common = useCommonTexts();
  const errorText = useErrorText();
  const { details, set } = useDetails(delegate);
  const [place, setPlace] = useState<Place>({
    participationId: delegate.participationId,
    sittingIds: delegate.sittingIds,
  });
  const [tried, setTried] = useState(false);
  const change = useChangeDelegate(access);
  const error = change.isError ? asWireError(change.error) : null;
  const fault = tried ? detailsFault(details) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (detailsFault(details)) return;
    const { id, revision } = delegate;
    change.mutate({ id, revision, ...place, ...toDetails(details) }, { onSuccess: onSaved });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('editOf', { name: delegate.name })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={submit} noValidate className={dialog.body}>
        <DetailsInputs
          details={details}
          onChange={set}
          fault={fault?.field ?? null}
          error={error}
          autoFocus
        />
        <PlaceInputs unit={unit} sittings={sittings} place={place} onChange={setPlace} />
        {error !== null && error.field === null && <Notice tone="fault">{errorText(error)}</Notice>}
        <div className={dialog.actions}>
          <Button variant="default" size="md" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" size="md" loading={change.isPending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
