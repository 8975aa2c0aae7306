import { PEOPLE_LIMITS, PHONE_PATTERN } from '@diem-cau/shared';
import { TextInput } from '@mantine/core';
import { usePeopleTexts } from './people.texts';

export interface PersonDraft {
  name: string;
  position: string;
  phone: string;
}

export const EMPTY_PERSON: PersonDraft = { name: '', position: '', phone: '' };

export const orNull = (text: string): string | null => text.trim() || null;

/** What the server will take. */
export const isComplete = ({ name, phone }: PersonDraft): boolean =>
  name.trim() !== '' && (phone.trim() === '' || PHONE_PATTERN.test(phone.trim()));

interface Props {
  draft: PersonDraft;
  onChange: (draft: PersonDraft) => void;
  /** Faults are told once somebody tried to send. */
  checked: boolean;
  nameLabel: string;
  withPosition: boolean;
}

export function PersonFields({ draft, onChange, checked, nameLabel, withPosition }: Props) {
  const t = usePeopleTexts();
  const { name, position, phone } = draft;
  const phoneIsWrong = phone.trim() !== '' && !PHONE_PATTERN.test(phone.trim());
  return (
    <>
      <TextInput
        label={nameLabel}
        {...(withPosition && { description: t('nameHint') })}
        required
        maxLength={PEOPLE_LIMITS.name}
        value={name}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
        error={checked && name.trim() === '' && t('nameMissing')}
        data-autofocus
      />
      {withPosition && (
        <TextInput
          label={t('position')}
          maxLength={PEOPLE_LIMITS.position}
          value={position}
          onChange={(event) => onChange({ ...draft, position: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={t('phone')}
        type="tel"
        maxLength={PEOPLE_LIMITS.phone}
        value={phone}
        onChange={(event) => onChange({ ...draft, phone: event.currentTarget.value })}
        error={checked && phoneIsWrong && t('phoneWrong')}
      />
    </>
  );
}
