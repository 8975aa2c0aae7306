import type { Broadcasts, RollCallDesk, RollCallView } from '@diem-cau/shared';
import { useEffect } from 'react';
import type { LiveConnection } from '../../live/connection';
import { useCommandWatch } from '../../live/use-command-watch';

type Changed = Broadcasts['roll-call:changed'];

/** The lines that changed take the place of what was known of them; another roll call is read anew. */
export function mergeRollCall(desk: RollCallDesk, { rollCall, lines }: Changed): RollCallDesk {
  const { view } = desk;
  if (view?.rollCall.id !== rollCall.id) return desk;
  const changed = new Map(lines.map((line) => [line.participationId, line]));
  const merged: RollCallView = {
    ...view,
    rollCall,
    lines: view.lines.map((line) => changed.get(line.participationId) ?? line),
  };
  return {
    ...desk,
    view: merged,
    held: desk.held.map((each) => (each.id === rollCall.id ? rollCall : each)),
  };
}

export function useRollCallDesk(connection: LiveConnection) {
  const desk = useCommandWatch(connection, 'roll-call:watch', 'roll-call:changed', mergeRollCall);
  const { value, reload } = desk;
  const known = value?.view?.rollCall.id ?? null;
  const loaded = value !== null;
  useEffect(
    () =>
      connection.on('roll-call:changed', ({ rollCall }) => {
        if (loaded && rollCall.id !== known) reload();
      }),
    [connection, loaded, known, reload],
  );
  return desk;
}
