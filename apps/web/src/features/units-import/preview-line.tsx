import type { UnitFacts, UnitImportChange } from '@diem-cau/shared';
import { IconAlertTriangle, IconExclamationCircle } from '@tabler/icons-react';
import { useRowNoteText } from '../../lib/i18n/row-note-text';
import { dayText } from '../../lib/time/day';
import { useUnitsTexts } from '../../lib/units/units.texts';
import { changedFacts, type FactName, type GroupName, type PreviewItem } from './import-groups';
import classes from './units-import.module.css';
import { useUnitsImportTexts } from './units-import.texts';

/** One line of the preview: which row, and what it means. */
export function PreviewLine({ item, group }: { item: PreviewItem; group: GroupName }) {
  const t = useUnitsImportTexts();
  const noteText = useRowNoteText();
  const row = item.kind === 'note' ? item.note.row : item.change.row;
  const Icon = group === 'problems' ? IconExclamationCircle : IconAlertTriangle;
  return (
    <div className={classes.line} data-group={group}>
      <span className={classes.row}>
        {row !== null ? t('row', { row }) : item.kind === 'note' ? t('wholeFile') : ''}
      </span>
      <span className={classes.what}>
        {item.kind === 'note' && (
          <>
            <Icon size={18} aria-hidden className={classes.sign} />
            {item.note.column !== null && <strong>{t('column', { column: item.note.column })}: </strong>}
            {noteText(item.note)}
          </>
        )}
        {item.kind === 'unit' && <UnitChange change={item.change} />}
        {item.kind === 'succession' && (
          <>
            <strong>{item.change.predecessor.name}</strong>{' '}
            <span className={classes.quiet}>({item.change.predecessor.code})</span> →{' '}
            <strong>{item.change.successor.name}</strong>{' '}
            <span className={classes.quiet}>({item.change.successor.code})</span>
          </>
        )}
      </span>
    </div>
  );
}

function UnitChange({ change }: { change: UnitImportChange }) {
  const t = useUnitsImportTexts();
  const level = useUnitsTexts();
  const place = ({ parentName }: UnitFacts) =>
    parentName === null ? t('root') : t('under', { parent: parentName });
  const fact = (facts: UnitFacts, name: FactName) => {
    if (name === 'parentName') return place(facts);
    return name === 'level' ? level(`level.${facts.level}`) : facts[name];
  };
  switch (change.kind) {
    case 'created':
      return (
        <>
          <strong>{change.after.name}</strong>{' '}
          <span className={classes.quiet}>
            {[level(`level.${change.after.level}`), change.after.code, place(change.after)].join(' · ')}
          </span>
        </>
      );
    case 'changed':
      return (
        <>
          <strong>{change.before.name}</strong>
          <ul className={classes.facts}>
            {changedFacts(change.before, change.after).map((name) => (
              <li key={name}>
                {t('becomes', { before: fact(change.before, name), after: fact(change.after, name) })}
              </li>
            ))}
          </ul>
        </>
      );
    case 'closed':
      return (
        <>
          <strong>{change.before.name}</strong>{' '}
          <span className={classes.quiet}>
            {[change.before.code, place(change.before), t('endsOn', { day: dayText(change.lastDay) })].join(
              ' · ',
            )}
          </span>
        </>
      );
  }
}
