import type { ArrangeMosaic, MosaicSettings, SourceKey } from '@diem-cau/shared';

/** What the server keeps of a mosaic. */
export interface KeptMosaic extends MosaicSettings {
  page: number;
  turn: number;
}

/** As the row's own defaults are. */
export const EMPTY_MOSAIC: KeptMosaic = {
  revision: 0,
  size: 4,
  turning: true,
  secondsPerPage: 15,
  inHall: true,
  leftOut: [],
  page: 0,
  turn: 0,
};

export const settingsOf = ({ page: _page, turn: _turn, ...settings }: KeptMosaic): MosaicSettings => settings;

/** @returns the very same mosaic when nothing changes, as do the others */
export function arrange(mosaic: KeptMosaic, wanted: ArrangeMosaic): KeptMosaic {
  const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== null));
  const after: KeptMosaic = { ...mosaic, ...given };
  return JSON.stringify(after) === JSON.stringify(mosaic) ? mosaic : raised(after);
}

/** Turning to the page that is shown already starts its time anew. */
export function turnTo(mosaic: KeptMosaic, page: number): KeptMosaic {
  return raised({ ...mosaic, page, turn: mosaic.turn + 1 });
}

export function leaveOut(mosaic: KeptMosaic, key: SourceKey, leftOut: boolean): KeptMosaic {
  if (mosaic.leftOut.includes(key) === leftOut) return mosaic;
  const rest = mosaic.leftOut.filter((each) => each !== key);
  return raised({ ...mosaic, leftOut: leftOut ? [...rest, key] : rest });
}

const raised = (mosaic: KeptMosaic): KeptMosaic => ({ ...mosaic, revision: mosaic.revision + 1 });
