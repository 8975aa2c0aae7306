import { AGENDA_LIMITS, type AgendaItem, type StaffConference } from '@diem-cau/shared';
import { Button, Checkbox, Modal, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useErrorText } from '../../lib/i18n/error-text';
import { fromLocalInput, toLocalInput } from '../../lib/time/zoned';
import { ClockInput } from '../../ui/clock-input';
import { Notice } from '../../ui/notice';
import { useCorrectTimes } from './agenda-editor.queries';
import { useAgendaEditorTexts } from './agenda-editor.texts';
import classes from './item-form.module.css';
import { TimesHistory } from './times-history';

interface Props {
  conference: StaffConference;
  item: AgendaItem;
  revision: number;
  onClose: () => void;
}

/** When an item really took place, for those who pressed late or forgot to. */
export function OfficialTimesDialog({ conference, item, revision, onClose }: Props) {
  const t = useAgendaEditorTexts();
  const common = useCommonTexts();
  const errorText = useErrorText();
  const { code, state, timeZone } = conference;
  const clock = (iso: string | null) => (iso === null ? '' : toLocalInput(iso, timeZone).slice(11));
  const [start, setStart] = useState(clock(item.actualStart ?? item.plannedStart));
  const [end, setEnd] = useState(clock(item.actualEnd));
  const [held, setHeld] = useState(true);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const correct = useCorrectTimes(code, item.id);

  const day = toLocalInput(item.actualStart ?? item.plannedStart, timeZone).slice(0, 10);
  // What nobody touched stays to the second.
  const moment = (time: string, former: string | null) => {
    if (time === '' || !held) return null;
    return former !== null && clock(former) === time ? former : fromLocalInput(`${day}T${time}`, timeZone);
  };
  const times = { actualStart: moment(start, item.actualStart), actualEnd: moment(end, item.actualEnd) };
  const isLater = (one: string | null, other: string | null) =>
    one !== null && other !== null && Date.parse(one) >= Date.parse(other);
  const problems = {
    start: held && times.actualStart === null ? t('startMissing') : null,
    end: isLater(times.actualStart, times.actualEnd) ? t('endBeforeStart') : null,
    reason: reason.trim() === '' ? t('reasonMissing') : null,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (Object.values(problems).some((problem) => problem !== null)) return;
    correct.mutate({ revision, ...times, reason: reason.trim() }, { onSuccess: onClose });
  };
  const error = correct.isError ? asWireError(correct.error) : null;
  const said = (problem: string | null, field: string) =>
    (checked && problem) || (error?.field === field && t('inFuture'));

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('correctTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form className={classes.form} onSubmit={submit} noValidate>
        <p className={classes.subject}>{item.title}</p>
        <p className={classes.quiet}>{t('correctHint')}</p>
        <div className={classes.columns}>
          <ClockInput
            label={t('start')}
            value={start}
            disabled={!held}
            onChange={setStart}
            error={said(problems.start, 'actualStart')}
          />
          <ClockInput
            label={t('end')}
            value={end}
            disabled={!held}
            onChange={setEnd}
            error={said(problems.end, 'actualEnd')}
          />
        </div>
        <p className={classes.quiet}>{t(state === 'ended' ? 'endsWithConference' : 'stillOn')}</p>
        <Checkbox
          label={t('notHeld')}
          checked={!held}
          onChange={(event) => setHeld(!event.currentTarget.checked)}
        />
        <Textarea
          label={t('reason')}
          required
          autosize
          minRows={2}
          maxLength={AGENDA_LIMITS.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={checked && problems.reason}
        />
        {error && error.field === null && <Notice tone="fault">{errorText(error)}</Notice>}
        <div className={classes.actions}>
          <Button variant="default" size="md" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" size="md" loading={correct.isPending}>
            {t('saveCorrection')}
          </Button>
        </div>
      </form>
      <TimesHistory code={code} itemId={item.id} timeZone={timeZone} />
    </Modal>
  );
}
