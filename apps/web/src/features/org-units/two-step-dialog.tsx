import type { WireError } from '@diem-cau/shared';
import { Button, Modal } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useErrorText } from '../../lib/i18n/error-text';
import { Notice } from '../../ui/notice';
import classes from './org-units.module.css';
import { useOrgUnitsTexts } from './org-units.texts';

interface Props {
  title: string;
  /** The fields; problems are shown once somebody wanted to go on. */
  form: (showProblems: boolean) => ReactNode;
  valid: boolean;
  /** In words what will be recorded. */
  preview: ReactNode;
  saving: boolean;
  error: WireError | null;
  onSave: () => void;
  onClose: () => void;
}

/** First what is wanted, then in words what will be recorded, and only then it is. */
export function TwoStepDialog({ title, form, valid, preview, saving, error, onSave, onClose }: Props) {
  const t = useOrgUnitsTexts();
  const common = useCommonTexts();
  const errorText = useErrorText();
  const [step, setStep] = useState<'form' | 'preview'>('form');
  const [tried, setTried] = useState(false);
  const formRef = useRef<HTMLFormElement>(null);
  const back = () => {
    setStep('form');
    // The button that was pressed is gone; the keyboard goes on at the first field.
    requestAnimationFrame(() => formRef.current?.querySelector('input')?.focus());
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      closeOnClickOutside={false}
      title={title}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form
        ref={formRef}
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (step === 'preview') onSave();
          else if (valid) setStep('preview');
        }}
      >
        {step === 'form' ? (
          form(tried)
        ) : (
          <div className={classes.preview} role="status">
            <strong>{t('previewTitle')}</strong>
            {preview}
          </div>
        )}
        {step === 'preview' && error && <Notice tone="fault">{errorText(error)}</Notice>}
        <div className={classes.dialogButtons}>
          <Button variant="default" size="md" disabled={saving} onClick={step === 'form' ? onClose : back}>
            {step === 'form' ? common('cancel') : t('back')}
          </Button>
          {/* Told apart by their keys, so that the press which opens the preview cannot also save. */}
          {step === 'form' ? (
            <Button key="preview" type="submit" size="md">
              {t('toPreview')}
            </Button>
          ) : (
            <Button key="save" type="submit" size="md" loading={saving} autoFocus>
              {t('save')}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  );
}
