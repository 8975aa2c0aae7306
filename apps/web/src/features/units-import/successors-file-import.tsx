import { Button } from '@mantine/core';
import { useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useFormats } from '../../lib/i18n/format';
import { DayInput } from '../../ui/day-input';
import { FileStep } from './file-step';
import { ImportDone } from './import-done';
import { groupsOfSuccessors } from './import-groups';
import { PreviewSection } from './preview-section';
import classes from './units-import.module.css';
import { useImportSuccessors, usePreviewSuccessors } from './units-import.queries';
import { useUnitsImportTexts } from './units-import.texts';

/** Which unit became which, from a file. */
export function SuccessorsFileImport() {
  const t = useUnitsImportTexts();
  const { number } = useFormats();
  const [file, setFile] = useState<File | null>(null);
  const [since, setSince] = useState('');
  const [tried, setTried] = useState(false);
  const preview = usePreviewSuccessors();
  const doImport = useImportSuccessors();
  const forget = () => {
    preview.reset();
    doImport.reset();
  };
  const failed = doImport.error ?? preview.error;

  if (doImport.data) {
    const { created, unchanged, unknown } = doImport.data;
    return (
      <ImportDone
        text={t('doneSuccessors', {
          created: number(created),
          unchanged: number(unchanged),
          unknown: number(unknown),
        })}
        on={since}
        successorsNext={false}
        onMore={() => {
          setFile(null);
          setTried(false);
          forget();
        }}
      />
    );
  }
  return (
    <div className={classes.steps}>
      <FileStep
        file={file}
        onFile={(chosen) => {
          setFile(chosen);
          forget();
        }}
        error={tried && !file ? t('fileNeeded') : null}
        columns={[t('colOldCode'), t('colOldName'), t('colNewCode'), t('colNewName')]}
        example={[
          ['13807', 'Xã Yên Lợi', '13750', 'Xã Vạn Thắng'],
          ['13804', 'Xã Yên Tân', '13750', 'Xã Vạn Thắng'],
        ]}
        templateName={t('successorsTemplateFile')}
      />
      <section className={classes.step}>
        <h2>{t('stepOptions')}</h2>
        <div className={classes.options}>
          <DayInput
            label={t('successorsSince')}
            description={t('successorsSinceHint')}
            required
            value={since}
            error={tried && since === '' && t('dayNeeded')}
            onChange={(day) => {
              setSince(day);
              forget();
            }}
          />
        </div>
        <div>
          <Button
            size="md"
            variant={preview.data ? 'default' : 'filled'}
            loading={preview.isPending}
            onClick={() => {
              setTried(true);
              doImport.reset();
              if (file && since !== '') preview.mutate({ file, since });
            }}
          >
            {t('preview')}
          </Button>
        </div>
      </section>
      <PreviewSection
        preview={preview.data ?? null}
        groups={preview.data ? groupsOfSuccessors(preview.data) : []}
        reading={preview.isPending}
        importing={doImport.isPending}
        error={failed && asWireError(failed)}
        onImport={() => {
          if (file && preview.data) doImport.mutate({ file, since, fingerprint: preview.data.fingerprint });
        }}
      />
    </div>
  );
}
