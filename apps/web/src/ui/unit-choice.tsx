import { PUBLIC_UNITS_LIMITS, REGISTRATION_LIMITS, type PublicUnit } from '@diem-cau/shared';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useUnitSearchTexts } from '../lib/units/unit-search.texts';
import { usePublicUnits } from '../lib/units/public-units.queries';
import classes from './unit-choice.module.css';

interface Props {
  /** The conference whose viewers' units are offered. */
  code: string;
  label: string;
  /** Of the field within its form. */
  name?: string;
  description?: ReactNode;
  error?: ReactNode;
  /** What stands in the field: what was typed, or the chosen unit's name. */
  text: string;
  /** Told the text, and the unit when one was chosen; typing on chooses none. */
  onChange: (text: string, unit: PublicUnit | null) => void;
}

const TYPING_MS = 200;

/** A field that offers units by their names, whatever their accents: light enough for a citizen's telephone. */
export function UnitChoice({ code, label, name, description, error, text, onChange }: Props) {
  const t = useUnitSearchTexts();
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [typed] = useDebouncedValue(open ? text.trim().slice(0, PUBLIC_UNITS_LIMITS.query) : '', TYPING_MS);
  const search = usePublicUnits(code, typed);
  const found = typed === '' ? [] : (search.data ?? []);
  const shown = open && typed !== '';

  const choose = (unit: PublicUnit) => {
    onChange(unit.name, unit);
    setOpen(false);
  };
  const press = (event: KeyboardEvent) => {
    const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const unit = found[active];
    if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'Enter' && shown && unit) {
      event.preventDefault();
      choose(unit);
    } else if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((active + step + found.length + (active < 0 && step < 0 ? 1 : 0)) % found.length);
    }
  };
  const optionId = (index: number) => `${listId}-${index}`;
  return (
    <div className={classes.choice}>
      <TextInput
        label={label}
        description={description}
        error={error}
        {...(name !== undefined && { name })}
        size="lg"
        value={text}
        maxLength={REGISTRATION_LIMITS.unitName}
        placeholder={t('searchUnit')}
        autoComplete="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={listId}
        aria-activedescendant={shown && active >= 0 ? optionId(active) : undefined}
        onChange={(event) => {
          onChange(event.currentTarget.value, null);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
      />
      <ul id={listId} role="listbox" aria-label={label} className={classes.list} hidden={!shown}>
        {found.map((unit, index) => (
          <li
            key={`${unit.id} ${unit.formerName}`}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            className={classes.option}
            // The field keeps the focus, so that its list stays open until the choice is made.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(unit)}
          >
            {unit.name}
            {unit.above !== null && <span className={classes.above}>{unit.above}</span>}
            {unit.formerName !== null && (
              <span className={classes.above}>{t('formerUnit', { name: unit.formerName })}</span>
            )}
          </li>
        ))}
        {found.length === 0 && (
          <li className={classes.none} role="option" aria-disabled aria-selected={false}>
            {search.isFetching ? t('searching') : t('noUnitFound')}
          </li>
        )}
      </ul>
    </div>
  );
}
