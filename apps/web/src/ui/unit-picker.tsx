import { matchesSearch, type OrgUnitLevel, type UnitHit } from '@diem-cau/shared';
import { CloseButton, Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import '@mantine/core/styles/Combobox.css';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCheck } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { UNITS_SHOWN, useUnitSearch } from '../lib/units/units.queries';
import { useUnitSearchTexts } from '../lib/units/unit-search.texts';
import { useUnitsTexts } from '../lib/units/units.texts';
import classes from './unit-picker.module.css';
import { usePickedUnits } from './use-picked-units';

interface Props {
  label: string;
  /** Ids of the chosen units; without `multiple` at most one. */
  value: readonly string[];
  onChange: (unitIds: string[]) => void;
  multiple?: boolean;
  /** Only units of these levels; all when left out. */
  levels?: readonly OrgUnitLevel[];
  /** The day, `2026-11-22`, whose tree is searched; today's when left out. */
  on?: string | null;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  /** As large as the fields beside it. */
  size?: 'sm' | 'md';
}

const ALL_LEVELS: readonly OrgUnitLevel[] = [];
const TYPING_MS = 150;

/** Finds units by their names, whatever their accents, and says where in the tree each one stands. */
export function UnitPicker({
  label,
  value,
  onChange,
  multiple = false,
  levels = ALL_LEVELS,
  on = null,
  description,
  error,
  required = false,
  disabled = false,
  size = 'sm',
}: Props) {
  const t = useUnitsTexts();
  const searchText = useUnitSearchTexts();
  const inputRef = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = typed?.trim() ?? '';
  const [query] = useDebouncedValue(wanted, TYPING_MS);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const search = useUnitSearch({ query, levels, on }, combobox.dropdownOpened && !disabled);
  const { picked, pending, remember } = usePickedUnits(value);
  const only = multiple ? undefined : picked[0];
  const answered = query === wanted && !search.isPlaceholderData;
  // Until the answer to what is typed is there, only what fits it can be chosen of the answer before.
  const hits = (search.data ?? []).filter(({ name }) => answered || matchesSearch(name, wanted));

  const nameOf = (unit: UnitHit | null) => unit?.name ?? (pending ? '…' : t('unknownUnit'));
  const choose = (id: string) => {
    const unit = hits.find((hit) => hit.id === id);
    if (!unit) return;
    remember(unit);
    if (!multiple) {
      onChange([id]);
      setTyped(null);
      combobox.closeDropdown();
      return;
    }
    onChange(value.includes(id) ? value.filter((other) => other !== id) : [...value, id]);
    inputRef.current?.select();
  };
  const remove = (id: string) => {
    onChange(value.filter((other) => other !== id));
    setTyped(null);
    inputRef.current?.focus();
  };

  return (
    <div className={classes.picker}>
      <Combobox store={combobox} onOptionSubmit={choose} disabled={disabled}>
        <Combobox.Target withExpandedAttribute>
          <TextInput
            ref={inputRef}
            size={size}
            label={label}
            description={description}
            error={error}
            required={required}
            disabled={disabled}
            placeholder={searchText('searchUnit')}
            autoComplete="off"
            value={typed ?? (only ? nameOf(only.unit) : '')}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              combobox.openDropdown();
              combobox.resetSelectedOption();
            }}
            onFocus={(event) => event.currentTarget.select()}
            onClick={() => combobox.openDropdown()}
            onBlur={() => {
              setTyped(null);
              combobox.closeDropdown();
            }}
            rightSection={
              search.isFetching && combobox.dropdownOpened ? (
                <Loader size="xs" />
              ) : (
                only &&
                !disabled && <CloseButton aria-label={t('clearUnit')} onClick={() => remove(only.id)} />
              )
            }
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options className={classes.options} aria-label={label}>
            {hits.map((unit) => (
              <Combobox.Option
                key={unit.id}
                value={unit.id}
                active={value.includes(unit.id)}
                className={classes.option ?? ''}
              >
                <span className={classes.unit}>
                  <span className={classes.name}>{unit.name}</span>
                  <span className={classes.place}>
                    {[t(`level.${unit.level}`), ...[...unit.path].reverse()].join(' · ')}
                  </span>
                </span>
                {value.includes(unit.id) && <IconCheck size={18} aria-hidden className={classes.check} />}
              </Combobox.Option>
            ))}
            {hits.length === 0 && (
              <Combobox.Empty>
                {search.isPending || !answered ? searchText('searching') : searchText('noUnitFound')}
              </Combobox.Empty>
            )}
          </Combobox.Options>
          {hits.length >= UNITS_SHOWN && <p className={classes.more}>{t('moreUnits')}</p>}
        </Combobox.Dropdown>
      </Combobox>
      {multiple && picked.length > 0 && (
        <ul className={classes.chosen} aria-label={t('chosenUnits', { count: picked.length })}>
          {picked.map(({ id, unit }) => (
            <li key={id} className={classes.chip} title={unit?.path.join(' · ')}>
              <span className={classes.chipName}>{nameOf(unit)}</span>
              <CloseButton
                size="sm"
                disabled={disabled}
                aria-label={t('removeUnit', { name: nameOf(unit) })}
                onClick={() => remove(id)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
