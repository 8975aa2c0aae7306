import { AUDIT_ACTIONS, AUDIT_LIMITS } from '@diem-cau/shared';
import { Button, Select, TextInput } from '@mantine/core';
import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/ScrollArea.css';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLanguage } from '../../lib/i18n/language';
import { DayInput } from '../../ui/day-input';
import { NO_FILTER, type AuditFilter } from './audit-search';
import { useAuditedConferences } from './audit-trail.queries';
import { useAuditTrailTexts } from './audit-trail.texts';
import classes from './audit-trail.module.css';

interface Props {
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
}

export function AuditFilters({ filter, onChange }: Props) {
  const t = useAuditTrailTexts();
  const [opened, setOpened] = useState(false);
  const set = (part: Partial<AuditFilter>) => onChange({ ...filter, ...part });
  return (
    <form
      className={classes.filters}
      role="search"
      aria-label={t('filters')}
      data-opened={opened}
      onSubmit={(event) => event.preventDefault()}
    >
      <TextInput
        type="search"
        label={t('text')}
        placeholder={t('textHint')}
        leftSection={<IconSearch size={18} aria-hidden />}
        maxLength={AUDIT_LIMITS.text}
        value={filter.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <Button
        variant="default"
        className={classes.toggle ?? ''}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {t(opened ? 'fewerFilters' : 'moreFilters')}
      </Button>
      <div className={classes.further}>
        <FurtherFilters filter={filter} set={set} />
        <Button
          variant="default"
          disabled={Object.values(filter).every((value) => value === '')}
          onClick={() => onChange(NO_FILTER)}
        >
          {t('clear')}
        </Button>
      </div>
    </form>
  );
}

function FurtherFilters({ filter, set }: { filter: AuditFilter; set: (part: Partial<AuditFilter>) => void }) {
  const t = useAuditTrailTexts();
  const language = useLanguage();
  const conferences = useAuditedConferences().data ?? [];
  const actions = useMemo(
    () =>
      Object.entries(AUDIT_ACTIONS)
        .map(([value, names]) => ({ value, label: names[language] }))
        .sort((a, b) => a.label.localeCompare(b.label, language)),
    [language],
  );
  const choice = {
    placeholder: t('any'),
    searchable: true,
    clearable: true,
    nothingFoundMessage: t('noSuch'),
  };
  return (
    <>
      <TextInput
        label={t('actor')}
        placeholder={t('actorHint')}
        maxLength={AUDIT_LIMITS.text}
        value={filter.actor}
        onChange={(event) => set({ actor: event.currentTarget.value })}
      />
      <Select
        {...choice}
        label={t('action')}
        data={actions}
        value={filter.action || null}
        onChange={(action) => set({ action: action ?? '' })}
      />
      {conferences.length > 0 && (
        <Select
          {...choice}
          label={t('conference')}
          data={conferences.map(({ code, title }) => ({ value: code, label: title }))}
          value={filter.conference || null}
          onChange={(conference) => set({ conference: conference ?? '' })}
        />
      )}
      <DayInput
        label={t('from')}
        clearable
        max={filter.to}
        value={filter.from}
        onChange={(from) => set({ from })}
      />
      <DayInput
        label={t('to')}
        clearable
        min={filter.from}
        value={filter.to}
        onChange={(to) => set({ to })}
      />
    </>
  );
}
