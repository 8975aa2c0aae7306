import type { AuditChange } from '@diem-cau/shared';
import { useState } from 'react';
import { useAuditTrailTexts } from './audit-trail.texts';
import classes from './audit-trail.module.css';
import type { AuditWords } from './audit-words';

const SHOWN = 4;

/** The fields that changed: what each was and what it is now. */
export function ChangesView({ changes, words }: { changes: readonly AuditChange[]; words: AuditWords }) {
  const t = useAuditTrailTexts();
  const [open, setOpen] = useState(false);
  if (changes.length === 0) return null;
  const left = changes.length - SHOWN;
  return (
    <>
      <ul className={classes.changes}>
        {(open ? changes : changes.slice(0, SHOWN)).map((change) => (
          <li key={change.field}>
            <span className={classes.field}>{words.fieldName(change.field)}:</span>{' '}
            {change.before !== null && (
              <>
                <span className="visually-hidden">{t('before')} </span>
                <del>{words.valueText(change.before)}</del>
                <span aria-hidden> → </span>
                <span className="visually-hidden"> {t('after')} </span>
              </>
            )}
            <ins>{words.valueText(change.after)}</ins>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button
          type="button"
          className={classes.textButton}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? t('fewerChanges') : t('moreChanges', { count: left })}
        </button>
      )}
    </>
  );
}
