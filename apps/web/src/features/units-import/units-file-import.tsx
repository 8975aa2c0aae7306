import type { UnitsImportOptions } from '@diem-cau/shared';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useFormats } from '../../lib/i18n/format';
import { DayInput } from '../../ui/day-input';
import { UnitPicker } from '../../ui/unit-picker';
import { FileStep } from './file-step';
import { groupsOfUnits } from './import-groups';
import { ImportDone } from './import-done';
import { PreviewSection } from './preview-section';
import classes from './units-import.module.css';
import { useImportUnits, usePreviewUnits } from './units-import.queries';
import { useUnitsImportTexts } from './units-import.texts';

const NONE: UnitsImportOptions = { validFrom: null, parentId: null, replacesId: null, codesKept: false };

/** A tree, or a part of one, from a file. What was previewed is what is imported; any change asks for a new preview. */
export function UnitsFileImport() {
  const t = useUnitsImportTexts();
  const { number } = useFormats();
  const [file, setFile] = useState<File | null>(null);
  const [options, setOptions] = useState(NONE);
  const [tried, setTried] = useState(false);
  const preview = usePreviewUnits();
  const doImport = useImportUnits();
  const forget = () => {
    preview.reset();
    doImport.reset();
  };
  const set = (part: Partial<UnitsImportOptions>) => {
    setOptions({ ...options, ...part });
    forget();
  };
  const failed = doImport.error ?? preview.error;

  if (doImport.data) {
    const { created, changed, closed, unchanged } = doImport.data;
    return (
      <ImportDone
        text={t('doneUnits', {
          created: number(created),
          changed: number(changed),
          closed: number(closed),
          unchanged: number(unchanged),
        })}
        on={options.validFrom}
        successorsNext={closed > 0}
        onMore={() => {
          setFile(null);
          setOptions(NONE);
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
        columns={[t('colCode'), t('colName'), t('colLevel'), t('colParentCode')]}
        example={[
          ['36', 'Tỉnh Nam Định', t('levelProvince'), ''],
          ['360', 'Huyện Ý Yên', t('levelDistrict'), '36'],
          ['13807', 'Xã Yên Lợi', t('levelCommune'), '360'],
        ]}
        templateName={t('templateFile')}
      />
      <section className={classes.step}>
        <h2>{t('stepOptions')}</h2>
        <div className={classes.options}>
          <DayInput
            label={t('since')}
            description={t('sinceHint')}
            clearable
            value={options.validFrom ?? ''}
            onChange={(day) => set({ validFrom: day || null, ...(day === '' && { replacesId: null }) })}
          />
          <UnitPicker
            label={t('replaces')}
            description={options.validFrom === null ? t('replacesNeedsDay') : t('replacesHint')}
            disabled={options.validFrom === null}
            on={options.validFrom}
            value={options.replacesId === null ? [] : [options.replacesId]}
            onChange={([replacesId = null]) => set({ replacesId })}
          />
          <UnitPicker
            label={t('parent')}
            description={t('parentHint')}
            on={options.validFrom}
            value={options.parentId === null ? [] : [options.parentId]}
            onChange={([parentId = null]) => set({ parentId })}
          />
          <Checkbox
            label={t('codesKept')}
            description={t('codesKeptHint')}
            checked={options.codesKept}
            onChange={(event) => set({ codesKept: event.currentTarget.checked })}
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
              if (file) preview.mutate({ file, options });
            }}
          >
            {t('preview')}
          </Button>
        </div>
      </section>
      <PreviewSection
        preview={preview.data ?? null}
        groups={preview.data ? groupsOfUnits(preview.data) : []}
        reading={preview.isPending}
        importing={doImport.isPending}
        error={failed && asWireError(failed)}
        onImport={() => {
          if (file && preview.data) {
            doImport.mutate({ file, options, fingerprint: preview.data.fingerprint });
          }
        }}
      />
    </div>
  );
}
