import { MATERIAL_LIMITS, type ManagedMaterial, type MaterialDesk, type WireError } from '@diem-cau/shared';
import { Button, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useErrorText } from '../../lib/i18n/error-text';
import { Notice } from '../../ui/notice';
import classes from './material-desk.module.css';
import { useMaterialDeskTexts } from './material-desk.texts';
import { PlacementFields } from './placement-fields';
import type { Placement } from './upload-queue';

export interface MaterialDraft extends Placement {
  title: string;
  /** Null for a file. */
  link: string | null;
}

interface Props {
  /** Null for a new link. */
  material: ManagedMaterial | null;
  draft: MaterialDraft;
  topics: MaterialDesk['topics'];
  whole: boolean;
  onSave: (draft: MaterialDraft) => Promise<unknown>;
  onClose: () => void;
}

/** People leave it out, and browsers do not show it. */
const withScheme = (link: string): string =>
  /^[\w-]+(\.[\w-]+)+(\/|$)/.test(link) ? `https://${link}` : link;

/** What is said of a material: a new link, or one that is there already. */
export function MaterialForm({ material, draft, topics, whole, onSave, onClose }: Props) {
  const t = useMaterialDeskTexts();
  const common = useCommonTexts();
  const errorText = useErrorText();
  const [edited, setEdited] = useState(draft);
  const [problem, setProblem] = useState<'name' | 'link' | WireError | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const said = {
      ...edited,
      title: edited.title.trim(),
      link: edited.link === null ? null : withScheme(edited.link.trim()),
    };
    if (said.title === '') return setProblem('name');
    if (said.link !== null && !/^https:\/\/[^\s/]+\.[^\s]+$/i.test(said.link)) return setProblem('link');
    setProblem(null);
    setBusy(true);
    try {
      await onSave(said);
      onClose();
    } catch (thrown) {
      const error = asWireError(thrown);
      setProblem(error.field === 'link' ? 'link' : error);
    }
    setBusy(false);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(material === null ? 'addLink' : 'editTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          label={t('name')}
          size="md"
          value={edited.title}
          onChange={(event) => setEdited({ ...edited, title: event.currentTarget.value })}
          maxLength={MATERIAL_LIMITS.title}
          error={problem === 'name' && t('nameNeeded')}
          data-autofocus
        />
        {edited.link !== null && (
          <TextInput
            label={t('link')}
            description={t('linkHint')}
            size="md"
            type="url"
            value={edited.link}
            onChange={(event) => setEdited({ ...edited, link: event.currentTarget.value })}
            maxLength={MATERIAL_LIMITS.link}
            error={problem === 'link' && t('linkWrong')}
          />
        )}
        <PlacementFields
          labels={{ belongs: t('belongs'), visible: t('visible') }}
          topics={topics}
          whole={whole}
          value={edited}
          onChange={(placement) => setEdited({ ...edited, ...placement })}
        />
        {problem !== null && typeof problem === 'object' && (
          <Notice tone="fault">
            <strong>{t('saveFailed')}:</strong> {errorText(problem)}
          </Notice>
        )}
        <div className={classes.formActions}>
          <Button variant="default" size="md" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" size="md" loading={busy}>
            {t(material === null ? 'add' : 'save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
