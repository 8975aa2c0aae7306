import {
  shownSources,
  type PreviewState,
  type Scene,
  type SourceKey,
  type StageState,
  type TrackRole,
  type Wanted,
} from '@diem-cau/shared';

/** Everything that somebody looks at or listens to. */
export interface RoomPlan {
  stage: StageState;
  preview: PreviewState;
  /** Venues on a page of the mosaic that somebody looks at. */
  mosaic: ReadonlySet<SourceKey>;
}

/** Voices are always wanted of those in a scene, pictures only when the arrangement shows them. */
export function rolesIn(scene: Scene, key: SourceKey): TrackRole[] {
  const shown = scene.sources.slice(0, shownSources(scene.layout, scene.sources.length));
  const own = scene.sources.filter((source) => source.key === key);
  if (own.length === 0) return [];
  const sees = (picture: 'camera' | 'screen') =>
    shown.some((source) => source.key === key && source.picture === picture);
  const shares = own.some(({ picture }) => picture === 'screen');
  return [
    ...(sees('camera') ? (['camera'] as const) : []),
    'microphone',
    ...(sees('screen') ? (['screen'] as const) : []),
    ...(shares ? (['screen-sound'] as const) : []),
  ];
}

/** @returns null when nothing of the source is wanted: it may not send then */
export function wantedOf(key: SourceKey, { stage, preview, mosaic }: RoomPlan): Wanted | null {
  const onAir = rolesIn(stage, key);
  const prepared = rolesIn(preview, key);
  const large = [...new Set([...onAir, ...prepared])];
  if (large.length === 0 && !mosaic.has(key)) return null;
  const smallCamera = mosaic.has(key) && !large.includes('camera');
  return {
    roles: smallCamera ? ['camera', ...large] : large,
    smallCamera,
    why: onAir.length > 0 ? 'on-air' : prepared.length > 0 ? 'preview' : 'mosaic',
  };
}

/** The sources of which something is wanted. */
export function wantedKeys({ stage, preview, mosaic }: RoomPlan): Set<SourceKey> {
  return new Set([...[...stage.sources, ...preview.sources].map(({ key }) => key), ...mosaic]);
}
