import {
  AGENDA_ITEM_KINDS,
  AGENDA_LIMITS,
  type AgendaItemKind,
  type AgendaPlan,
  type SaveAgendaItem,
  type WireError,
} from '@diem-cau/shared';
import { Button, Checkbox, Modal, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/NumberInput.css';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import { useState, type FormEvent } from 'react';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useErrorText } from '../../lib/i18n/error-text';
import { fromLocalInput, toLocalInput } from '../../lib/time/zoned';
import { ClockInput } from '../../ui/clock-input';
import { Notice } from '../../ui/notice';
import { foundByName } from './found-by-name';
import classes from './item-form.module.css';
import { fitting, type ItemDraft } from './item-draft';
import { useAgendaEditorTexts } from './agenda-editor.texts';

interface Props {
  draft: ItemDraft;
  plan: AgendaPlan;
  timeZone: string;
  saving: boolean;
  error: WireError | null;
  onSave: (item: SaveAgendaItem) => Promise<void>;
  onClose: () => void;
}

const VENUES_SHOWN = 50;

function isKind(value: string | null): value is AgendaItemKind {
  return AGENDA_ITEM_KINDS.some((kind) => kind === value);
}

export function ItemForm({ draft, plan, timeZone, saving, error, onSave, onClose }: Props) {
  const t = useAgendaEditorTexts();
  const common = useCommonTexts();
  const errorText = useErrorText();
  const [item, setItem] = useState(draft.item);
  const [minutes, setMinutes] = useState<string | number>(draft.item.plannedMinutes);
  const [fixed, setFixed] = useState(draft.item.fixedStart !== null);
  const [time, setTime] = useState(
    draft.item.fixedStart === null ? '' : toLocalInput(draft.item.fixedStart, timeZone).slice(11),
  );
  const [checked, setChecked] = useState(false);
  const change = (part: Partial<SaveAgendaItem>) => setItem({ ...item, ...part });

  const { sittings, start } = plan.frame;
  const begins = sittings.find(({ id }) => id === item.sittingId)?.start ?? start;
  const fixedStart = fixed
    ? fromLocalInput(`${toLocalInput(begins, timeZone).slice(0, 10)}T${time}`, timeZone)
    : null;
  const plannedMinutes = Number(minutes);
  const problems = {
    title: item.title.trim() === '' ? t('itemTitleMissing') : null,
    minutes:
      Number.isInteger(plannedMinutes) && plannedMinutes >= 1 && plannedMinutes <= AGENDA_LIMITS.minutes
        ? null
        : t('minutesWrong', { max: AGENDA_LIMITS.minutes }),
    time: fixed && fixedStart === null ? t('startTimeMissing') : null,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (Object.values(problems).some((problem) => problem !== null)) return;
    void onSave(fitting({ ...item, title: item.title.trim(), plannedMinutes, fixedStart }));
  };
  const said = (problem: string | null) => checked && problem;

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(draft.isNew ? 'formAdd' : 'formEdit')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          label={t('itemTitle')}
          required
          maxLength={AGENDA_LIMITS.title}
          value={item.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          error={said(problems.title)}
          data-autofocus
        />
        <div className={classes.columns}>
          <Select
            label={t('kind')}
            data={AGENDA_ITEM_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            value={item.kind}
            allowDeselect={false}
            onChange={(kind) => isKind(kind) && change({ kind })}
          />
          <NumberInput
            label={t('minutesLabel')}
            required
            min={1}
            max={AGENDA_LIMITS.minutes}
            step={5}
            allowDecimal={false}
            value={minutes}
            onChange={setMinutes}
            error={said(problems.minutes)}
          />
        </div>
        {sittings.length > 0 && (
          <Select
            label={t('sitting')}
            data={sittings.map(({ id, name }) => ({ value: id, label: name }))}
            value={item.sittingId}
            placeholder={t('noSitting')}
            allowDeselect={false}
            onChange={(sittingId) => change({ sittingId })}
          />
        )}
        {item.kind !== 'break' && (
          <MultiSelect
            label={t('speakers')}
            description={t('speakersHint')}
            data={plan.speakers.map(({ id, name }) => ({ value: id, label: name }))}
            value={item.speakerIds}
            onChange={(speakerIds) => change({ speakerIds })}
            searchable
            clearable
            hidePickedOptions
            maxValues={AGENDA_LIMITS.speakers}
            filter={foundByName}
            nothingFoundMessage={t(plan.speakers.length === 0 ? 'noSpeakers' : 'nothingFound')}
          />
        )}
        {item.kind === 'contribution' && (
          <Select
            label={t('venue')}
            description={t('venueHint')}
            data={plan.venues.map(({ participationId, name }) => ({ value: participationId, label: name }))}
            value={item.participationId}
            onChange={(participationId) => change({ participationId })}
            searchable
            clearable
            limit={VENUES_SHOWN}
            filter={foundByName}
            nothingFoundMessage={t('nothingFound')}
          />
        )}
        <Checkbox
          label={t('fixedStart')}
          description={t('fixedStartHint')}
          checked={fixed}
          onChange={(event) => setFixed(event.currentTarget.checked)}
        />
        {fixed && (
          <ClockInput
            label={t('startTime')}
            required
            value={time}
            onChange={setTime}
            error={said(problems.time)}
          />
        )}
        {error && <Notice tone="fault">{errorText(error)}</Notice>}
        <div className={classes.actions}>
          <Button variant="default" size="md" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" size="md" loading={saving}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
