import type { LineOnBoard } from '@diem-cau/shared';
import { useCallback } from 'react';
import type { Formats } from '../../lib/i18n/format';
import { useVenueDeskTexts } from './venue-desk.texts';

/** A line in a few words: what decides, and what is wrong. */
export function useLineWords(number: Formats['number']): (line: LineOnBoard) => string {
  const t = useVenueDeskTexts();
  return useCallback(
    (line) => {
      const words = [
        line.lossPercent !== null && t('lineLoss', { value: number(line.lossPercent) }),
        line.roundTripMs !== null && t('lineRoundTrip', { value: number(line.roundTripMs) }),
        line.height !== null && t('lineHeight', { value: line.height }),
        line.frozenMs > 0 && t('lineFrozen', { seconds: number(line.frozenMs / 1000) }),
        line.sound === false && t('lineNoSound'),
        line.sentLossPercent !== null &&
          line.sentLossPercent >= 1 &&
          t('lineSentLoss', { value: number(line.sentLossPercent) }),
      ].filter((word) => word !== false);
      return words.length > 0 ? words.join(' · ') : t('lineNothing');
    },
    [t, number],
  );
}
