import type { DelegateImportPreview, ImportedDelegate, WireError } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useErrorText } from '../../lib/i18n/error-text';
import dialog from '../../ui/dialog.module.css';
import { Notice } from '../../ui/notice';
import { Tag } from '../../ui/tag';
import classes from './delegates.module.css';
import { useDelegatesTexts } from './delegates.texts';

interface Props {
  preview: DelegateImportPreview;
  storing: boolean;
  error: WireError | null;
  onAgain: () => void;
  onStore: () => void;
}

/** What was read of a file and what an import would do with every line; lines that need correcting come first. */
export function ImportPreview({ preview, storing, error, onAgain, onStore }: Props) {
  const t = useDelegatesTexts();
  const errorText = useErrorText();
  const { rows, added, unknownColumns } = preview;
  const faulty = rows.filter(({ faults }) => faults.length > 0);
  const before = rows.filter((row) => row.before).length;
  const sorted = [...faulty, ...rows.filter(({ faults }) => faults.length === 0)];
  return (
    <>
      {faulty.length > 0 ? (
        <Notice tone="fault">{t('previewFaults', { count: faulty.length })}</Notice>
      ) : (
        <Notice tone={added > 0 ? 'info' : 'amber'}>
          {added > 0 ? t('previewAdded', { count: added }) : t('previewNothing')}
        </Notice>
      )}
      {before > 0 && <p>{t('previewBefore', { count: before })}</p>}
      {unknownColumns.length > 0 && (
        <Notice tone="amber">{t('unknownColumns', { columns: unknownColumns.join(', ') })}</Notice>
      )}
      <div className={classes.previewScroll} tabIndex={0} role="region" aria-label={t('previewTable')}>
        <table className={classes.previewTable}>
          <thead>
            <tr>
              {(['line', 'result', 'name', 'position', 'workplace', 'phone'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr key={row.line} data-faulty={row.faults.length > 0}>
                <td className={classes.number}>{row.line}</td>
                <td>
                  <Result row={row} />
                </td>
                <th scope="row">{row.name}</th>
                <td>{row.position}</td>
                <td>{row.workplace}</td>
                <td>{row.phone}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {error !== null && <Notice tone="fault">{errorText(error)}</Notice>}
      <div className={dialog.actions}>
        <Button variant="default" size="md" onClick={onAgain}>
          {t('chooseAgain')}
        </Button>
        {faulty.length === 0 && added > 0 && (
          <Button size="md" loading={storing} onClick={onStore} data-autofocus>
            {t('importCount', { count: added })}
          </Button>
        )}
      </div>
    </>
  );
}

function Result({ row }: { row: ImportedDelegate }) {
  const t = useDelegatesTexts();
  if (row.faults.length > 0) {
    return <Tag tone="fault">{row.faults.map((fault) => t(`fault.${fault}`)).join('; ')}</Tag>;
  }
  if (row.before) return <Tag>{t('isBefore')}</Tag>;
  if (row.resembles.length > 0) {
    return <Tag tone="amber">{t('likeSomebody', { names: row.resembles.join(', ') })}</Tag>;
  }
  return <Tag tone="good">{t('willAdd')}</Tag>;
}
