import { PARTICIPATION_LIMITS, type AgreedBefore } from '@diem-cau/shared';
import { Checkbox, TextInput } from '@mantine/core';
import { useParticipationsTexts } from './participations.texts';

export interface AgreedDraft {
  agreed: boolean;
  note: string;
}

export const notAgreed: AgreedDraft = { agreed: false, note: '' };

export const agreedIsComplete = ({ agreed, note }: AgreedDraft): boolean => !agreed || note.trim() !== '';

export const toAgreed = ({ agreed, note }: AgreedDraft): AgreedBefore | null => (agreed ? { note } : null);

interface Props {
  draft: AgreedDraft;
  onChange: (draft: AgreedDraft) => void;
  tried: boolean;
}

/** That the units have said yes before, and on what ground. */
export function AgreedFields({ draft, onChange, tried }: Props) {
  const t = useParticipationsTexts();
  return (
    <>
      <Checkbox
        size="md"
        label={t('agreed')}
        description={t('planAgreedHint')}
        checked={draft.agreed}
        onChange={(event) => onChange({ ...draft, agreed: event.currentTarget.checked })}
      />
      {draft.agreed && (
        <TextInput
          label={t('agreedNote')}
          description={t('agreedNoteHint')}
          size="md"
          required
          maxLength={PARTICIPATION_LIMITS.agreedNote}
          autoComplete="off"
          value={draft.note}
          onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })}
          error={tried && !agreedIsComplete(draft) ? t('agreedNoteNeeded') : undefined}
        />
      )}
    </>
  );
}
