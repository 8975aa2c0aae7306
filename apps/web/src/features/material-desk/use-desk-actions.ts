import type { ManagedMaterial, WireError } from '@diem-cau/shared';
import { useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import {
  useOrderMaterials,
  useRemoveMaterial,
  useRestoreMaterial,
  type DeskOf,
} from './material-desk.queries';
import { useMaterialDeskTexts } from './material-desk.texts';
import { movedIds } from './material-order';
import type { RowActions } from './material-row';
import { useReplacing, type Replacing } from './use-replacing';

interface DeskActions {
  busy: boolean;
  failure: { what: string; error: WireError } | null;
  dismiss: () => void;
  /** What was removed last and can be brought back. */
  removed: ManagedMaterial | null;
  undo: () => void;
  replacing: Replacing;
  actions: RowActions;
}

/** What can be done with the materials of a desk, and what came of it. */
export function useDeskActions(
  of: DeskOf,
  materials: readonly ManagedMaterial[],
  edit: (material: ManagedMaterial) => void,
): DeskActions {
  const t = useMaterialDeskTexts();
  const [removed, setRemoved] = useState<ManagedMaterial | null>(null);
  const removal = useRemoveMaterial(of);
  const restoring = useRestoreMaterial(of);
  const ordering = useOrderMaterials(of);
  const replacing = useReplacing(of);

  const outcomes = [
    { what: t('removeFailed'), thrown: removal.error, forget: removal.reset },
    { what: t('undoFailed'), thrown: restoring.error, forget: restoring.reset },
    { what: t('orderFailed'), thrown: ordering.error, forget: ordering.reset },
    { what: t('replaceFailed'), thrown: replacing.error, forget: replacing.dismiss },
  ];
  const failed = outcomes.find(({ thrown }) => thrown !== null);
  const error = failed && failed.thrown instanceof Error ? asWireError(failed.thrown) : replacing.error;

  const dismiss = () => outcomes.forEach(({ forget }) => forget());
  /** What went wrong before is no longer of interest. */
  const anew =
    <Args extends unknown[]>(act: (...args: Args) => void) =>
    (...args: Args) => {
      dismiss();
      act(...args);
    };

  return {
    busy: removal.isPending || restoring.isPending,
    failure: failed && error ? { what: failed.what, error } : null,
    dismiss,
    removed,
    undo: anew(() => {
      if (removed) restoring.mutate(removed, { onSuccess: () => setRemoved(null) });
    }),
    replacing,
    actions: {
      edit,
      replace: anew(replacing.replace),
      remove: anew((material) => removal.mutate(material, { onSuccess: () => setRemoved(material) })),
      move:
        of.whose === 'own'
          ? null
          : anew((material, step) => {
              const ids = movedIds(materials, material, step);
              if (ids) ordering.mutate(ids);
            }),
    },
  };
}
