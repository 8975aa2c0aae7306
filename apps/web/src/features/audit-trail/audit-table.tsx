import type { AuditRow } from '@diem-cau/shared';
import { Fragment, useMemo } from 'react';
import { useFormats } from '../../lib/i18n/format';
import { useLanguage } from '../../lib/i18n/language';
import { useAuditTrailTexts } from './audit-trail.texts';
import classes from './audit-trail.module.css';
import { auditWords, type AuditWords } from './audit-words';
import { ChangesView } from './changes-view';

interface Props {
  rows: readonly AuditRow[];
  onOnlyBy: (actor: AuditRow['actor']) => void;
}

/** By days, newest first: a table on a wide page, cards on a phone. The roles keep it a table for all. */
export function AuditTable({ rows, onOnlyBy }: Props) {
  const t = useAuditTrailTexts();
  const language = useLanguage();
  const formats = useFormats();
  const words = useMemo(() => auditWords(language, formats), [language, formats]);
  const several = new Set(rows.map(({ conference }) => conference?.code)).size > 1;
  const columns = [t('colTime'), t('colActor'), t('colAction'), t('colSubject'), t('colChanges')];
  return (
    <table className={classes.table} role="table" aria-label={t('rows')}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((name) => (
            <th key={name} role="columnheader" scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => {
          const day = formats.date(row.at);
          const former = rows[index - 1];
          return (
            <Fragment key={row.id}>
              {(!former || formats.date(former.at) !== day) && (
                <tr role="row" className={classes.day}>
                  <th role="rowheader" scope="rowgroup" colSpan={columns.length}>
                    {day}
                  </th>
                </tr>
              )}
              <Row
                row={several ? row : { ...row, conference: null }}
                time={formats.exactTime(row.at)}
                words={words}
                onOnlyBy={onOnlyBy}
              />
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

interface RowProps extends Pick<Props, 'onOnlyBy'> {
  row: AuditRow;
  time: string;
  words: AuditWords;
}

function Row({ row, time, words, onOnlyBy }: RowProps) {
  const t = useAuditTrailTexts();
  const { actor, action, conference, subject } = row;
  const name = words.actorName(actor);
  return (
    <tr role="row">
      <td role="cell" className={classes.time}>
        <time dateTime={row.at}>{time}</time>
      </td>
      <td role="cell" className={classes.actor}>
        <button
          type="button"
          className={classes.textButton}
          title={t('onlyBy', { name })}
          onClick={() => onOnlyBy(actor)}
        >
          {name}
        </button>
      </td>
      <td role="cell" className={classes.action}>
        <strong>{words.actionName(action)}</strong>
        {conference && <span className={classes.conference}>{conference.title}</span>}
      </td>
      <td role="cell" className={classes.subject}>
        {subject && (
          <>
            <span className={classes.quiet}>{words.subjectKind(subject.kind)}</span>
            {subject.name !== null && (
              <span className={classes.subjectName} title={subject.name}>
                {subject.name}
              </span>
            )}
          </>
        )}
      </td>
      <td role="cell" className={classes.what}>
        <ChangesView changes={row.changes} more={row.moreChanges} words={words} />
      </td>
    </tr>
  );
}
