import type { LiveFigures } from '@diem-cau/shared';
import type { LiveConnection } from '../../live/connection';
import { useCommandWatch } from '../../live/use-command-watch';

/** Figures replace each other whole; an older one that arrives late changes nothing. */
export function newerFigures(former: LiveFigures, figures: LiveFigures): LiveFigures {
  return Date.parse(figures.at) < Date.parse(former.at) ? former : figures;
}

export function useFigures(connection: LiveConnection) {
  return useCommandWatch(connection, 'attendance:watch-figures', 'attendance:figures-changed', newerFigures);
}
