import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import dialog from '../../ui/dialog.module.css';
import { linesOf } from './ready-answers';
import { useSupportTexts } from './support.texts';

interface Props {
  answers: readonly string[];
  defaults: readonly string[];
  onSave: (answers: string[]) => void;
  onClose: () => void;
}

export function ReadyAnswersDialog({ answers, defaults, onSave, onClose }: Props) {
  const t = useSupportTexts();
  const common = useCommonTexts();
  const [typed, setTyped] = useState(answers.join('\n'));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('readyTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <div className={dialog.body}>
        <Textarea
          label={t('readyLines')}
          description={t('readyHint')}
          rows={9}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <div className={dialog.actions}>
        <Button variant="subtle" onClick={() => setTyped(defaults.join('\n'))}>
          {t('readyDefaults')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button
          onClick={() => {
            onSave(linesOf(typed));
            onClose();
          }}
        >
          {t('save')}
        </Button>
      </div>
    </Modal>
  );
}
