import type { RowNote, VenuePeople, VenuePeopleChange, VenuePeoplePreview } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useFormats } from '../../lib/i18n/format';
import { useRowNoteText } from '../../lib/i18n/row-note-text';
import { Notice } from '../../ui/notice';
import { VirtualList } from '../../ui/virtual-list';
import { useParticipationsTexts } from './participations.texts';
import classes from './plan.module.css';

const FIELDS = [
  'coordinatorName',
  'coordinatorPhone',
  'technicianName',
  'technicianPhone',
  'note',
] as const satisfies readonly (keyof VenuePeople)[];

interface Props {
  preview: VenuePeoplePreview;
  importing: boolean;
  onImport: () => void;
}

/** What a table would change, and each row that cannot be taken with its reason. */
export function PeoplePreview({ preview, importing, onImport }: Props) {
  const t = useParticipationsTexts();
  const { number } = useFormats();
  const { rows, unchanged, changes, problems, hints, unknownColumns } = preview;
  return (
    <section className={classes.section} aria-label={t('peoplePreview')}>
      <p role="status">
        {t('peopleRead', {
          rows: number(rows),
          changes: number(changes.length),
          unchanged: number(unchanged),
        })}
      </p>
      {unknownColumns.length > 0 && (
        <Notice tone="info">{t('peopleUnknown', { columns: unknownColumns.join(', ') })}</Notice>
      )}
      {problems.length > 0 && (
        <>
          <Notice tone="fault">{t('peopleProblems', { count: problems.length })}</Notice>
          <Notes label={t('peopleProblems', { count: problems.length })} notes={problems} />
        </>
      )}
      {hints.length > 0 && (
        <>
          <Notice tone="amber">{t('peopleHints', { count: hints.length })}</Notice>
          <Notes label={t('peopleHints', { count: hints.length })} notes={hints} />
        </>
      )}
      {changes.length > 0 && (
        <>
          <h2>{t('peopleChanges')}</h2>
          <VirtualList label={t('peopleChanges')} items={changes} keyOf={({ row }) => row}>
            {(change) => <Change change={change} />}
          </VirtualList>
        </>
      )}
      {problems.length === 0 && changes.length === 0 && <Notice tone="info">{t('peopleNothing')}</Notice>}
      {problems.length === 0 && changes.length > 0 && (
        <div className={classes.ways}>
          <Button size="lg" loading={importing} onClick={onImport}>
            {t('peopleSubmit', { count: number(changes.length) })}
          </Button>
          <p className={classes.quiet}>{t('peopleAllOrNothing')}</p>
        </div>
      )}
    </section>
  );
}

function Notes({ label, notes }: { label: string; notes: readonly RowNote[] }) {
  const t = useParticipationsTexts();
  const noteText = useRowNoteText();
  return (
    <VirtualList label={label} items={notes} keyOf={(_, index) => index}>
      {(note) => (
        <div className={classes.change}>
          <span className={classes.row}>{note.row !== null && t('row', { row: note.row })}</span>
          <span className={classes.what}>
            {note.column !== null && <strong>{note.column}: </strong>}
            {noteText(note)}
          </span>
        </div>
      )}
    </VirtualList>
  );
}

function Change({ change }: { change: VenuePeopleChange }) {
  const t = useParticipationsTexts();
  const { row, venueName, before, after } = change;
  return (
    <div className={classes.change}>
      <span className={classes.row}>{t('row', { row })}</span>
      <div className={classes.what}>
        <strong>{venueName}</strong>
        <ul className={classes.facts}>
          {FIELDS.filter((field) => before[field] !== after[field]).map((field) => (
            <li key={field}>
              {t('becomes', {
                field: t(`field.${field}`),
                before: before[field] ?? t('empty'),
                after: after[field] ?? t('empty'),
              })}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
