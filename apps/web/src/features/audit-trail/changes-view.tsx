import type { AuditChange } from '@diem-cau/shared';
import { useState } from 'react';
import { useAuditTrailTexts } from './audit-trail.texts';
import classes from './audit-trail.module.css';
import type { AuditWords } from './audit-words';

interface Props {
  changes: readonly AuditChange[];
  /** How many were too many to be sent. */
  more: number;
  words: AuditWords;
}

const SHOWN = 4;

/** The fields that changed: what each was and what it is now. */
export function ChangesView({ changes, more, words }: Props) {
  const t = useAuditTrailTexts();
  const [open, setOpen] = useState(false);
  if (changes.length === 0) return null;
  const left = changes.length - SHOWN;
  const shortened = changes.some(({ before, after }) => words.isLong(before) || words.isLong(after));
  return (
    <>
      <ul className={classes.changes}>
        {(open ? changes : changes.slice(0, SHOWN)).map((change, index) => (
          <li key={index}>
            <span className={classes.field}>
              {words.fieldName(change.field)}
              {change.of !== null && ` (${change.of})`}:
            </span>{' '}
            {!words.isEmpty(change.before) && (
              <>
                <span className="visually-hidden">{t('before')} </span>
                <del>{words.valueText(change.field, change.before, open)}</del>
                <span aria-hidden> → </span>
                <span className="visually-hidden"> {t('after')} </span>
              </>
            )}
            <ins>{words.valueText(change.field, change.after, open)}</ins>
          </li>
        ))}
        {open && more > 0 && <li className={classes.quiet}>{t('tooMany', { count: more })}</li>}
      </ul>
      {(left > 0 || shortened) && (
        <button
          type="button"
          className={classes.textButton}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? t('fewerChanges') : left > 0 ? t('moreChanges', { count: left }) : t('wholeChanges')}
        </button>
      )}
    </>
  );
}
