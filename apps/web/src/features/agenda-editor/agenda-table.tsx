import type { AgendaItem, AgendaPlan, SaveAgendaItem } from '@diem-cau/shared';
import { DndContext, closestCenter } from '@dnd-kit/core';
import { restrictToVerticalAxis } from './restrict-to-vertical-axis';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useFormats } from '../../lib/i18n/format';
import { Tag } from '../../ui/tag';
import classes from './agenda-editor.module.css';
import { useAgendaEditorTexts } from './agenda-editor.texts';
import { bySitting, moveBy, moveTo, toSaved, type SittingPlan } from './agenda-plan';
import { AgendaRow } from './agenda-row';
import { durationText } from './duration-text';
import { useAgendaDrag } from './use-agenda-drag';
import type { AgendaEditing } from './use-agenda-editing';
import { ADD_BUTTON_ID, removeButtonId, stepButtonId } from './use-kept-focus';

interface Props {
  plan: AgendaPlan;
  timeZone: string;
  /** Null for those who only look. */
  editing: AgendaEditing | null;
  /** Which button has the focus after the next change, by their ids, first wish first. */
  keepFocus: (buttonIds: readonly string[]) => void;
  mayCorrect: boolean;
  /** Everything that took place has taken place. */
  isOver: boolean;
  onEdit: (item: AgendaItem) => void;
  onAdd: (sittingId: string | null) => void;
  onCorrect: (item: AgendaItem) => void;
}

/** The items under their sittings, to be put in order by mouse, by keyboard, or by plain buttons. */
export function AgendaTable({
  plan,
  timeZone,
  editing,
  keepFocus,
  mayCorrect,
  isOver,
  onEdit,
  onAdd,
  onCorrect,
}: Props) {
  const t = useAgendaEditorTexts();
  const { frame, agenda } = plan;
  const { items } = agenda;
  const saved = items.map(toSaved);
  const lastBegun = items.findLastIndex(({ actualStart }) => actualStart !== null);
  const mayHaveBeen = (item: AgendaItem) => isOver || items.indexOf(item) <= lastBegun;
  const drag = useAgendaDrag(items, (id, targetId) => {
    void editing?.save('move', id, moveTo(saved, id, targetId));
  });
  const step = (id: string, by: -1 | 1) => {
    const moved = moveBy(saved, frame, id, by);
    if (!moved || !editing) return;
    keepFocus([stepButtonId(id, by), stepButtonId(id, by === 1 ? -1 : 1)]);
    void editing.save('move', id, moved);
  };
  const remove = (id: string) => {
    const at = saved.findIndex((item) => item.id === id);
    const neighbours = [...saved.slice(at + 1), ...saved.slice(0, at).reverse()];
    keepFocus([...neighbours.map((item) => removeButtonId(item.id)), ADD_BUTTON_ID]);
    void editing?.save(
      'remove',
      id,
      saved.filter((item) => item.id !== id),
    );
  };
  const change = (kind: 'minutes', item: SaveAgendaItem) =>
    void editing?.save(
      kind,
      item.id,
      saved.map((each) => (each.id === item.id ? item : each)),
    );

  return (
    <DndContext {...drag} collisionDetection={closestCenter} modifiers={[restrictToVerticalAxis]}>
      <SortableContext items={items.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        {bySitting(items, frame).map(({ sitting, items: planned }) => (
          <section key={sitting?.id ?? 'none'} className={classes.sitting}>
            <SittingHeading
              plan={{ sitting, items: planned }}
              alone={frame.sittings.length === 0}
              timeZone={timeZone}
            />
            {planned.length === 0 && <p className={classes.quiet}>{t('emptySitting')}</p>}
            <ol className={classes.list}>
              {planned.map(({ item, time }, index) => (
                <AgendaRow
                  key={item.id}
                  item={item}
                  time={time}
                  first={index === 0}
                  timeZone={timeZone}
                  editable={editing !== null}
                  canMoveUp={moveBy(saved, frame, item.id, -1) !== null}
                  canMoveDown={moveBy(saved, frame, item.id, 1) !== null}
                  onStep={(by) => step(item.id, by)}
                  onMinutes={(plannedMinutes) => change('minutes', { ...toSaved(item), plannedMinutes })}
                  onEdit={() => onEdit(item)}
                  onRemove={() => remove(item.id)}
                  onCorrect={mayCorrect && mayHaveBeen(item) ? () => onCorrect(item) : null}
                />
              ))}
            </ol>
            {editing && frame.sittings.length > 1 && sitting && (
              <Button
                variant="subtle"
                size="sm"
                leftSection={<IconPlus size={18} aria-hidden />}
                onClick={() => onAdd(sitting.id)}
              >
                {t('add')}
              </Button>
            )}
          </section>
        ))}
      </SortableContext>
    </DndContext>
  );
}

function SittingHeading({
  plan: { sitting, items },
  alone,
  timeZone,
}: {
  plan: SittingPlan;
  /** There is nothing else, so that it needs no name. */
  alone: boolean;
  timeZone: string;
}) {
  const t = useAgendaEditorTexts();
  const { time, date } = useFormats(timeZone);
  const overrun = Math.max(0, ...items.map((item) => item.time.overrunMinutes));
  if (sitting === null && alone) return null;
  return (
    <header className={classes.sittingHeading}>
      <h2>{sitting?.name ?? t('noSitting')}</h2>
      {sitting && (
        <p className={classes.quiet}>
          {t('sittingTimes', {
            date: date(sitting.start),
            start: time(sitting.start),
            end: time(sitting.end),
          })}
        </p>
      )}
      {overrun > 0 && <Tag tone="amber">{t('overrun', { duration: durationText(t, overrun) })}</Tag>}
    </header>
  );
}
