import { matchesSearch, type Participation, type SeatedUnit } from '@diem-cau/shared';
import { Button, Modal, Select } from '@mantine/core';
import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/ScrollArea.css';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { FailureNotice } from '../../ui/failure-notice';
import dialog from '../../ui/dialog.module.css';
import { useSeatUnit } from './participations.queries';
import { useParticipationsTexts } from './participations.texts';

interface Props {
  code: string;
  unit: SeatedUnit;
  venues: readonly Participation[];
  onMoved: (to: Participation) => void;
  onClose: () => void;
}

/** A unit sits at another venue from now on. */
export function MoveUnit({ code, unit, venues, onMoved, onClose }: Props) {
  const t = useParticipationsTexts();
  const common = useCommonTexts();
  const seat = useSeatUnit(code);
  const [toId, setToId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (toId) seat.mutate({ toId, unitId: unit.unitId }, { onSuccess: onMoved });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('moveTitle', { unit: unit.name })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form className={dialog.body} onSubmit={submit} noValidate>
        <Select
          label={t('moveTo')}
          size="md"
          searchable
          data-autofocus
          data={venues.map(({ id, venueName }) => ({ value: id, label: venueName }))}
          filter={({ options, search }) =>
            options.filter((option) => 'label' in option && matchesSearch(option.label, search))
          }
          limit={50}
          nothingFoundMessage={t('noMatch')}
          value={toId}
          onChange={setToId}
          error={tried && toId === null ? t('moveNeeded') : undefined}
        />
        <FailureNotice
          failure={seat.isError ? { what: t('moveSubmit'), error: asWireError(seat.error) } : null}
          onDismiss={seat.reset}
        />
        <div className={dialog.actions}>
          <Button variant="default" size="md" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" size="md" loading={seat.isPending}>
            {t('moveSubmit')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
