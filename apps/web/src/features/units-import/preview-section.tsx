import type { RowNote, WireError } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useFormats } from '../../lib/i18n/format';
import { useErrorText } from '../../lib/i18n/error-text';
import { LoadingState } from '../../ui/loading-state';
import { Notice } from '../../ui/notice';
import type { PreviewGroup } from './import-groups';
import { PreviewGroups } from './preview-groups';
import classes from './units-import.module.css';
import { useUnitsImportTexts } from './units-import.texts';

interface Props {
  /** Null while nothing has been read. */
  preview: { rows: number; problems: readonly RowNote[]; changes: readonly unknown[] } | null;
  groups: readonly PreviewGroup[];
  reading: boolean;
  importing: boolean;
  error: WireError | null;
  onImport: () => void;
}

/** The third step: what would change, what is wrong, and one press that does it all or nothing. */
export function PreviewSection({ preview, groups, reading, importing, error, onImport }: Props) {
  const t = useUnitsImportTexts();
  const { number } = useFormats();
  const errorText = useErrorText();
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What was asked for may lie below the window.
    if (preview) headingRef.current?.focus();
  }, [preview]);
  if (reading) return <LoadingState text={t('previewing')} />;
  if (importing) return <LoadingState text={t('importing')} />;
  const problems = preview?.problems.length ?? 0;
  return (
    <>
      {error && <Notice tone="fault">{errorText(error)}</Notice>}
      {preview && (
        <section className={classes.step}>
          <h2 ref={headingRef} tabIndex={-1}>
            {t('stepPreview')}
          </h2>
          <p className={classes.quiet}>{t('rows', { count: number(preview.rows) })}</p>
          {problems > 0 && (
            <Notice tone="fault">
              {t('cannotImport', { count: number(problems) })} {t('readAgain')}
            </Notice>
          )}
          {problems === 0 && preview.changes.length === 0 && (
            <Notice tone="good">{t('nothingToImport')}</Notice>
          )}
          <PreviewGroups groups={groups} />
          {problems === 0 && preview.changes.length > 0 && (
            <div className={classes.import}>
              <Button size="lg" onClick={onImport}>
                {t('importNow', { count: number(preview.changes.length) })}
              </Button>
              <p className={classes.quiet}>{t('allOrNothing')}</p>
            </div>
          )}
        </section>
      )}
    </>
  );
}
