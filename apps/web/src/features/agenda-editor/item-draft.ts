import { inAgendaOrder, type AgendaFrame, type AgendaPlan, type SaveAgendaItem } from '@diem-cau/shared';
import { makeUuid } from '../../live/uuid';

export interface ItemDraft {
  item: SaveAgendaItem;
  isNew: boolean;
}

const USUAL_MINUTES = 30;

export const newItem = (sittingId: string | null): ItemDraft => ({
  isNew: true,
  item: {
    id: makeUuid(),
    kind: 'topic',
    title: '',
    sittingId,
    speakerIds: [],
    participationId: null,
    fixedStart: null,
    plannedMinutes: USUAL_MINUTES,
  },
});

/** Where an item is added that nobody asked for in a certain sitting. */
export const lastSitting = ({ agenda, frame }: AgendaPlan): string | null =>
  agenda.items.at(-1)?.sittingId ?? frame.sittings[0]?.id ?? null;

/** The list with the item in it: in its place, or at the end of its sitting when it is new there. */
export function withItem(
  items: readonly SaveAgendaItem[],
  frame: AgendaFrame,
  item: SaveAgendaItem,
): SaveAgendaItem[] {
  const former = items.find(({ id }) => id === item.id);
  const stays = former?.sittingId === item.sittingId;
  const list = stays
    ? items.map((each) => (each.id === item.id ? item : each))
    : [...items.filter(({ id }) => id !== item.id), item];
  return inAgendaOrder(list, frame);
}

/** What an item of this kind has not is let go. */
export const fitting = (item: SaveAgendaItem): SaveAgendaItem => ({
  ...item,
  speakerIds: item.kind === 'break' ? [] : item.speakerIds,
  participationId: item.kind === 'contribution' ? item.participationId : null,
});
