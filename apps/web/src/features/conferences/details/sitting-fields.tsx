import { CONFERENCE_LIMITS } from '@diem-cau/shared';
import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/ScrollArea.css';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { today } from '../../../lib/time/day';
import { ClockInput } from '../../../ui/clock-input';
import { DayInput } from '../../../ui/day-input';
import { nextSitting, type SittingDraft } from './conference-draft';
import classes from './details.module.css';
import { useDetailsTexts } from './details.texts';
import type { FieldProps } from './field-props';
import type { SittingFault } from './read-draft';
import { useTimeZones } from './time-zones';

interface Props extends FieldProps {
  faults: ReadonlyMap<string, SittingFault>;
}

/** The half-days on which it is held. */
export function SittingFields({ draft, onChange, wrong, disabled, faults }: Props) {
  const t = useDetailsTexts();
  const zones = useTimeZones(draft.timeZone);
  const { sittings } = draft;
  const change = (key: string, part: Partial<SittingDraft>) =>
    onChange({
      sittings: sittings.map((sitting) => (sitting.key === key ? { ...sitting, ...part } : sitting)),
    });
  return (
    <section className={classes.section} aria-labelledby="details-when">
      <h2 id="details-when">{t('when')}</h2>
      <p className={classes.hint}>{t('sittingsHint')}</p>
      <ol className={classes.sittings} aria-label={t('sittings')}>
        {sittings.map(({ key, name, day, from, to }, index) => {
          const fault = faults.get(key);
          const isWrong = (...kinds: SittingFault[]) => fault !== undefined && kinds.includes(fault);
          return (
            <li key={key}>
              <fieldset className={classes.sitting} disabled={disabled}>
                <legend className="visually-hidden">{t('sittingNumber', { number: index + 1 })}</legend>
                <TextInput
                  className={classes.wide ?? ''}
                  label={t('sittingName')}
                  maxLength={CONFERENCE_LIMITS.sittingName}
                  value={name}
                  onChange={({ currentTarget }) => change(key, { name: currentTarget.value })}
                  error={isWrong('name')}
                />
                <DayInput
                  className={classes.wide ?? ''}
                  label={t('day')}
                  value={day}
                  onChange={(changed) => change(key, { day: changed })}
                  error={isWrong('day')}
                  disabled={disabled}
                />
                <ClockInput
                  label={t('from')}
                  value={from}
                  onChange={(changed) => change(key, { from: changed })}
                  error={isWrong('time', 'order', 'overlap', 'long')}
                />
                <ClockInput
                  label={t('to')}
                  value={to}
                  onChange={(changed) => change(key, { to: changed })}
                  error={isWrong('time', 'order', 'overlap', 'long')}
                />
                <ActionIcon
                  variant="default"
                  size={36}
                  className={classes.remove ?? ''}
                  aria-label={t('removeSitting', { name })}
                  title={t('removeSitting', { name })}
                  disabled={disabled || sittings.length === 1}
                  onClick={() => onChange({ sittings: sittings.filter((sitting) => sitting.key !== key) })}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
                {fault && (
                  <p className={classes.fault} role="alert">
                    {t(`sitting.${fault}`, { max: CONFERENCE_LIMITS.sittingHours })}
                  </p>
                )}
              </fieldset>
            </li>
          );
        })}
      </ol>
      {wrong.has('sittings') && <p className={classes.fault}>{t('needSittings')}</p>}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        disabled={disabled || sittings.length >= CONFERENCE_LIMITS.sittings}
        onClick={() => onChange({ sittings: [...sittings, nextSitting(sittings, today(draft.timeZone))] })}
      >
        {t('addSitting')}
      </Button>
      <Select
        label={t('timeZone')}
        className={classes.zone ?? ''}
        searchable
        limit={60}
        allowDeselect={false}
        disabled={disabled}
        nothingFoundMessage={t('zoneNone')}
        data={zones}
        value={draft.timeZone}
        onChange={(timeZone) => timeZone && onChange({ timeZone })}
      />
    </section>
  );
}
