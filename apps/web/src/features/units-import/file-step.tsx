import { SPREADSHEET_LIMITS } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { csvText, saveFile } from '../../lib/csv/csv-text';
import { useFormats } from '../../lib/i18n/format';
import { FileDrop } from '../../ui/file-drop';
import classes from './units-import.module.css';
import { useUnitsImportTexts } from './units-import.texts';

interface Props {
  file: File | null;
  onFile: (file: File) => void;
  error: string | null;
  columns: readonly string[];
  /** Rows of an example, as long as the columns. */
  example: readonly (readonly string[])[];
  templateName: string;
}

/** The first step: a file, and what it must look like. */
export function FileStep({ file, onFile, error, columns, example, templateName }: Props) {
  const t = useUnitsImportTexts();
  const { number } = useFormats();
  const { megabytes, rows } = SPREADSHEET_LIMITS;
  return (
    <section className={classes.step}>
      <h2>{t('stepFile')}</h2>
      <FileDrop
        label={t('file')}
        accept=".csv,.xlsx,text/csv"
        file={file}
        onChange={onFile}
        hint={t('fileHint', { megabytes, rows: number(rows) })}
        error={error}
      />
      <div className={classes.sample}>
        <div className={classes.sampleHead}>
          <div>
            <strong>{t('columns')}</strong>
            <p className={classes.quiet}>{t('columnsHint')}</p>
          </div>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => saveFile(templateName, csvText([columns]))}
          >
            {t('template')}
          </Button>
        </div>
        <div className={classes.tableBox} role="region" aria-label={t('example')} tabIndex={0}>
          <table>
            <caption className="visually-hidden">{t('example')}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {example.map((cells) => (
                <tr key={cells.join()}>
                  {cells.map((cell, index) => (
                    <td key={columns[index]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}
