import type { DelegateUnit } from '@diem-cau/shared';
import { Button, Modal, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useErrorText } from '../../lib/i18n/error-text';
import dialog from '../../ui/dialog.module.css';
import { DownloadButton } from '../../ui/download-button';
import { FileDrop } from '../../ui/file-drop';
import { Notice } from '../../ui/notice';
import { templatePath, useImportDelegates, usePreviewImport, type DelegateAccess } from './delegates.queries';
import { useDelegatesTexts } from './delegates.texts';
import { withHeadings } from './pasted-rows';
import { ImportPreview } from './import-preview';

interface Props {
  access: DelegateAccess;
  unit: DelegateUnit;
  /** Rows that were pasted elsewhere; '' when there are none. */
  pasted: string;
  onClose: () => void;
}

/** What was pasted goes the same way as a file. */
const asFile = (text: string): File => new File([withHeadings(text)], 'pasted.csv', { type: 'text/csv' });

/** A list from a file or from the clipboard: read and shown first, then stored whole or not at all. */
export function ImportDialog({ access, unit, pasted, onClose }: Props) {
  const t = useDelegatesTexts();
  const common = useCommonTexts();
  const errorText = useErrorText();
  const [text, setText] = useState(pasted);
  const [file, setFile] = useState<File | null>(null);
  const preview = usePreviewImport(access, unit.invitationId);
  const store = useImportDelegates(access, unit.invitationId);

  const look = (chosen: File) => {
    setFile(chosen);
    store.reset();
    preview.mutate(chosen);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') look(asFile(text));
  };
  const again = () => {
    setFile(null);
    preview.reset();
    store.reset();
  };
  const error = preview.isError ? preview.error : store.isError ? store.error : null;
  return (
    <Modal
      opened
      onClose={onClose}
      size={preview.data ? '60rem' : 'lg'}
      title={t('importTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <div className={dialog.body}>
        {store.isSuccess ? (
          <>
            <Notice tone="good">{t('importDone', { count: store.data.added })}</Notice>
            <div className={dialog.actions}>
              <Button size="md" onClick={onClose} data-autofocus>
                {common('close')}
              </Button>
            </div>
          </>
        ) : preview.data && file ? (
          <ImportPreview
            preview={preview.data}
            storing={store.isPending}
            error={store.isError ? asWireError(store.error) : null}
            onAgain={again}
            onStore={() => store.mutate({ file, listRevision: preview.data.listRevision })}
          />
        ) : (
          <form onSubmit={submit} className={dialog.body}>
            <FileDrop
              label={t('importFile')}
              hint={t('importHint')}
              accept=".xlsx,.csv,.tsv,.txt"
              file={file}
              onChange={look}
              disabled={preview.isPending}
            />
            <div>
              <DownloadButton path={templatePath(access)} as={access.as}>
                {t('template')}
              </DownloadButton>
            </div>
            <Textarea
              label={t('orPaste')}
              description={t('pasteHint')}
              rows={5}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              spellCheck={false}
            />
            <span role="status">{preview.isPending ? t('checking') : ''}</span>
            {error !== null && <Notice tone="fault">{errorText(asWireError(error))}</Notice>}
            <div className={dialog.actions}>
              <Button
                type="submit"
                size="md"
                variant="light"
                disabled={text.trim() === ''}
                loading={preview.isPending}
              >
                {t('check')}
              </Button>
            </div>
          </form>
        )}
      </div>
    </Modal>
  );
}
