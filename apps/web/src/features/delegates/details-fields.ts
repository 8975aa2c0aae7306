import { DELEGATE_LIMITS, isPhone, type DelegateDetails } from '@diem-cau/shared';
import { useState } from 'react';

export type DetailsText = Record<keyof DelegateDetails, string>;
export const DETAILS = [
  'name',
  'position',
  'workplace',
  'phone',
] as const satisfies (keyof DelegateDetails)[];

const EMPTY: DetailsText = { name: '', position: '', workplace: '', phone: '' };

/** What is wrong with a field, as far as the page can tell before the server does. */
export function detailsFault(details: DetailsText): { field: 'name' | 'phone' } | null {
  if (details.name.trim() === '') return { field: 'name' };
  const phone = details.phone.trim();
  return phone !== '' && !isPhone(phone) ? { field: 'phone' } : null;
}

export const toDetails = ({ name, position, workplace, phone }: DetailsText): DelegateDetails => ({
  name: name.trim().replace(/\s+/g, ' '),
  position: position.trim() || null,
  workplace: workplace.trim() || null,
  phone: phone.trim() || null,
});

/** The typed fields of a delegate. */
export function useDetails(initial: DelegateDetails | null) {
  const [details, setDetails] = useState<DetailsText>(() =>
    initial
      ? {
          name: initial.name,
          position: initial.position ?? '',
          workplace: initial.workplace ?? '',
          phone: initial.phone ?? '',
        }
      : EMPTY,
  );
  return {
    details,
    set: (field: keyof DetailsText, text: string) =>
      setDetails((before) => ({ ...before, [field]: text.slice(0, DELEGATE_LIMITS[field]) })),
    clear: () => setDetails(EMPTY),
  };
}
