import {
  HEAD_COUNT_LIMITS,
  ROLL_CALL_ENTRIES,
  ROLL_CALL_LIMITS,
  type RollCallEntry,
  type RollCallVenueForStaff,
} from '@diem-cau/shared';
import { Button, Modal, NumberInput, TextInput } from '@mantine/core';
import '@mantine/core/styles/NumberInput.css';
import { useState, type FormEvent } from 'react';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import type { Commands } from '../../live/use-commands';
import { Choice } from '../../ui/choice';
import classes from './roll-call.module.css';
import { useRollCallTexts } from './roll-call.texts';

interface Props {
  /** Null while the dialog is closed. */
  venue: RollCallVenueForStaff | null;
  rollCallId: string;
  commands: Commands;
  onClose: () => void;
}

/** What a venue said by telephone, or by the system that it joins by. */
export function EnterDialog({ venue, rollCallId, commands, onClose }: Props) {
  const t = useRollCallTexts();
  const common = useCommonTexts();
  const [entry, setEntry] = useState<RollCallEntry>('present');
  const [count, setCount] = useState<number | null>(venue?.expected ?? null);
  const [informant, setInformant] = useState(venue?.coordinatorName ?? '');
  const [note, setNote] = useState('');
  const there = entry === 'present' || entry === 'late';
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (venue === null) return;
    const request = {
      rollCallId,
      participationId: venue.participationId,
      entry,
      count: there ? count : null,
      informant: informant.trim() || null,
      note: note.trim() || null,
    };
    const job = { key: 'enter', what: t('entering'), name: 'roll-call:enter' as const, request };
    await commands.run(job);
    onClose();
  };
  return (
    <Modal
      opened={venue !== null}
      onClose={onClose}
      title={t('enterTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form className={classes.form} onSubmit={(event) => void save(event)}>
        <strong>{venue?.name}</strong>
        <Choice
          label={t('entry')}
          value={entry}
          onChange={setEntry}
          options={ROLL_CALL_ENTRIES.map((value) => ({ value, text: t(`entry.${value}`) }))}
        />
        {there && (
          <NumberInput
            label={t('count')}
            min={0}
            max={HEAD_COUNT_LIMITS.count}
            allowDecimal={false}
            value={count ?? ''}
            onChange={(value) => setCount(typeof value === 'number' ? value : null)}
          />
        )}
        <TextInput
          label={t('informant')}
          description={t('informantHint')}
          required={there && count !== null}
          maxLength={ROLL_CALL_LIMITS.informant}
          value={informant}
          onChange={(event) => setInformant(event.currentTarget.value)}
        />
        <TextInput
          label={t('note')}
          maxLength={ROLL_CALL_LIMITS.note}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div className={classes.actions}>
          <Button type="submit" loading={commands.busy.has('enter')}>
            {t('save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
