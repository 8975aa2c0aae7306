import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { csvText, saveFile } from '../../lib/csv/csv-text';
import { useFormats } from '../../lib/i18n/format';
import { useRowNoteText } from '../../lib/i18n/row-note-text';
import { VirtualList } from '../../ui/virtual-list';
import type { PreviewGroup } from './import-groups';
import { PreviewLine } from './preview-line';
import classes from './units-import.module.css';
import { useUnitsImportTexts } from './units-import.texts';

/** What the file would do, group by group; one is open at a time. */
export function PreviewGroups({ groups }: { groups: readonly PreviewGroup[] }) {
  const t = useUnitsImportTexts();
  const { number } = useFormats();
  const [opened, setOpened] = useState<string | null>(null);
  const group = groups.find(({ name }) => name === opened) ?? groups[0];
  if (!group) return null;
  return (
    <>
      <div className={classes.groups} role="group" aria-label={t('groups')}>
        {groups.map(({ name, count }) => (
          <button
            key={name}
            type="button"
            className={classes.group}
            data-group={name}
            aria-pressed={name === group.name}
            onClick={() => setOpened(name)}
          >
            <span className={classes.number}>{number(count)}</span>
            {t(name)}
          </button>
        ))}
      </div>
      <GroupLines key={group.name} group={group} />
    </>
  );
}

function GroupLines({ group }: { group: PreviewGroup }) {
  const t = useUnitsImportTexts();
  const noteText = useRowNoteText();
  const { name, items } = group;
  if (items.length === 0) {
    return <p className={classes.quiet}>{t(name === 'unknown' ? 'unknownHint' : 'unchangedHint')}</p>;
  }
  const download = () => {
    const notes = items.flatMap((item) => (item.kind === 'note' ? [item.note] : []));
    const rows = notes.map((note) => [note.row, note.column, noteText(note)]);
    saveFile(t('notesFile'), csvText([[t('noteRow'), t('noteColumn'), t('noteReason')], ...rows]));
  };
  return (
    <>
      <VirtualList label={t(name)} items={items} keyOf={(_, index) => index}>
        {(item) => <PreviewLine item={item} group={name} />}
      </VirtualList>
      {(name === 'problems' || name === 'hints') && (
        <div>
          <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={download}>
            {t('downloadNotes')}
          </Button>
        </div>
      )}
    </>
  );
}
