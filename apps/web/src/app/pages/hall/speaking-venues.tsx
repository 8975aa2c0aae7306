import { gridTiles, type ConferenceSnapshot } from '@diem-cau/shared';
import { HoldingPicture } from '../../../features/stage/holding-picture';
import { StageTile } from '../../../features/stage/stage-tile';
import type { LiveConnection } from '../../../live/connection';
import type { ReceivedSource } from '../../../live/received-stage';
import type { Playback } from '../../../live/playback';
import { useLive } from '../../../live/use-live';

interface Props {
  connection: LiveConnection;
  entered: ConferenceSnapshot;
  sources: readonly ReceivedSource[];
  playback: Playback;
  names: boolean;
}

/** Whoever is on air elsewhere, as large as it goes; with nobody there, the holding picture. */
export function SpeakingVenues({ connection, entered, sources, playback, names }: Props) {
  const { clockOffsetMs } = useLive(connection);
  if (sources.length === 0) return <HoldingPicture entered={entered} clockOffsetMs={clockOffsetMs} />;
  const tiles = gridTiles(sources.length, 1, 1);
  return sources.map((source, index) => {
    const tile = tiles[index];
    return (
      tile && <StageTile key={source.id} source={source} tile={tile} playback={playback} labelled={names} />
    );
  });
}
