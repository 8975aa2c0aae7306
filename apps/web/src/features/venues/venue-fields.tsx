import { VENUE_LIMITS } from '@diem-cau/shared';
import { Textarea, TextInput } from '@mantine/core';
import { UnitPicker } from '../../ui/unit-picker';
import { faultsOf, type VenueDraft } from './venue-draft';
import { useVenuesTexts } from './venues.texts';

interface Props {
  draft: VenueDraft;
  onChange: (draft: VenueDraft) => void;
  tried: boolean;
}

export function VenueFields({ draft, onChange, tried }: Props) {
  const t = useVenuesTexts();
  const faults = faultsOf(draft);
  const change = (part: Partial<VenueDraft>) => onChange({ ...draft, ...part });
  const typed = (field: 'name' | 'address' | 'capacity' | 'phones') => ({
    size: 'md' as const,
    value: draft[field],
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
    autoComplete: 'off',
  });
  return (
    <>
      <TextInput
        label={t('name')}
        description={t('nameHint')}
        required
        maxLength={VENUE_LIMITS.name}
        error={tried && faults.has('name') ? t('nameNeeded') : undefined}
        {...typed('name')}
      />
      <UnitPicker
        size="md"
        label={t('host')}
        required
        value={draft.hostUnitId === null ? [] : [draft.hostUnitId]}
        onChange={([hostUnitId = null]) => change({ hostUnitId })}
        error={tried && faults.has('hostUnitId') ? t('hostNeeded') : undefined}
      />
      <TextInput label={t('address')} maxLength={VENUE_LIMITS.address} {...typed('address')} />
      <TextInput
        label={t('phones')}
        description={t('phonesHint')}
        inputMode="tel"
        error={tried && faults.has('phones') ? t('phonesTooMany', { max: VENUE_LIMITS.phones }) : undefined}
        {...typed('phones')}
      />
      <TextInput
        label={t('capacity')}
        inputMode="numeric"
        error={
          tried && faults.has('capacity') ? t('capacityWrong', { max: VENUE_LIMITS.capacity }) : undefined
        }
        {...typed('capacity')}
      />
      <Textarea
        label={t('lineNote')}
        description={t('lineNoteHint')}
        size="md"
        rows={3}
        maxLength={VENUE_LIMITS.lineNote}
        value={draft.lineNote}
        onChange={(event) => change({ lineNote: event.currentTarget.value })}
      />
      <UnitPicker
        size="md"
        label={t('keeper')}
        description={t('keeperHint')}
        value={draft.keeperUnitId === null ? [] : [draft.keeperUnitId]}
        onChange={([keeperUnitId = null]) => change({ keeperUnitId })}
      />
    </>
  );
}
