import type { AgendaItem } from '@diem-cau/shared';
import {
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DndContextProps,
  type UniqueIdentifier,
} from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import { useAgendaEditorTexts, type AgendaEditorText } from './agenda-editor.texts';

/** Drags that begin by pressing and end by letting go would eat clicks; a few pixels tell them apart. */
const CLICK_PX = 4;

/** Dragging by pointer and by keyboard, with words for those who do not see it. */
export function useAgendaDrag(
  items: readonly AgendaItem[],
  onMove: (id: string, targetId: string) => void,
): Pick<DndContextProps, 'sensors' | 'onDragEnd' | 'accessibility'> {
  const t = useAgendaEditorTexts();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: CLICK_PX } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const say = (text: AgendaEditorText, id: UniqueIdentifier, targetId: UniqueIdentifier = id) =>
    t(text, {
      title: items.find((item) => item.id === id)?.title ?? '',
      place: items.findIndex((item) => item.id === targetId) + 1,
      count: items.length,
    });
  return {
    sensors,
    onDragEnd: ({ active, over }) => {
      if (over && over.id !== active.id) onMove(String(active.id), String(over.id));
    },
    accessibility: {
      screenReaderInstructions: { draggable: t('dragInstructions') },
      announcements: {
        onDragStart: ({ active }) => say('dragStart', active.id),
        onDragOver: ({ active, over }) => (over ? say('dragOver', active.id, over.id) : undefined),
        onDragEnd: ({ active, over }) => say('dragEnd', active.id, over?.id),
        onDragCancel: ({ active }) => say('dragCancel', active.id),
      },
    },
  };
}
