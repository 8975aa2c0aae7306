import type { ManagedMaterial, MaterialDesk } from '@diem-cau/shared';
import { useAddLink, useEditMaterial, type DeskOf } from './material-desk.queries';
import { MaterialForm, type MaterialDraft } from './material-form';
import type { Placement } from './upload-queue';

interface Props {
  of: DeskOf;
  /** Null for a new link. */
  material: ManagedMaterial | null;
  /** Where something new belongs at first. */
  placement: Placement;
  topics: MaterialDesk['topics'];
  whole: boolean;
  onClose: () => void;
}

export function MaterialDialog({ of, material, placement, topics, whole, onClose }: Props) {
  const addLink = useAddLink(of);
  const edit = useEditMaterial(of, material?.id ?? '');
  const draft: MaterialDraft = material ?? { title: '', link: '', ...placement };
  const save = ({ title, link, agendaItemId, visibleFrom }: MaterialDraft) => {
    const placed = { title, agendaItemId, visibleFrom };
    return material === null
      ? addLink.mutateAsync({ ...placed, link: link ?? '' })
      : edit.mutateAsync({ ...placed, link, revision: material.revision });
  };
  return (
    <MaterialForm
      material={material}
      draft={draft}
      topics={topics}
      whole={whole}
      onSave={save}
      onClose={onClose}
    />
  );
}
