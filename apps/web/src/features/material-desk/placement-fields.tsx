import { MATERIAL_VISIBLE_FROM, type MaterialDesk } from '@diem-cau/shared';
import { NativeSelect } from '@mantine/core';
import classes from './material-desk.module.css';
import { useMaterialDeskTexts } from './material-desk.texts';
import type { Placement } from './upload-queue';

interface Props {
  labels: { belongs: string; visible: string };
  topics: MaterialDesk['topics'];
  /** Whether something may belong to the whole conference. */
  whole: boolean;
  value: Placement;
  onChange: (value: Placement) => void;
}

/** Where a material belongs, and from when people see it. */
export function PlacementFields({ labels, topics, whole, value, onChange }: Props) {
  const t = useMaterialDeskTexts();
  return (
    <div className={classes.placement}>
      <NativeSelect
        label={labels.belongs}
        size="md"
        value={value.agendaItemId ?? ''}
        onChange={(event) => onChange({ ...value, agendaItemId: event.currentTarget.value || null })}
        data={[
          ...(whole ? [{ value: '', label: t('whole') }] : []),
          ...topics.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <NativeSelect
        label={labels.visible}
        size="md"
        value={value.visibleFrom}
        onChange={(event) => {
          const visibleFrom = MATERIAL_VISIBLE_FROM.find((each) => each === event.currentTarget.value);
          if (visibleFrom) onChange({ ...value, visibleFrom });
        }}
        data={MATERIAL_VISIBLE_FROM.map((each) => ({ value: each, label: t(`visible.${each}`) }))}
      />
    </div>
  );
}
