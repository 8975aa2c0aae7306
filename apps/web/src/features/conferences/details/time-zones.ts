import { useMemo } from 'react';
import { VIETNAM } from './conference-draft';
import { useDetailsTexts } from './details.texts';

/** Browsers know Việt Nam's zone by its old name as well. */
const OLD_NAME = 'Asia/Saigon';

/** The zones that the browser knows, Việt Nam's first; one that is chosen is always among them. */
export function useTimeZones(chosen: string): { value: string; label: string }[] {
  const t = useDetailsTexts();
  return useMemo(() => {
    const known = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
    const others = new Set([chosen, ...known]);
    others.delete(VIETNAM);
    others.delete(OLD_NAME);
    return [
      { value: VIETNAM, label: t('vietnam') },
      ...[...others].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
    ];
  }, [chosen, t]);
}
