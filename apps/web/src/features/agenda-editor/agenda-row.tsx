import { AGENDA_LIMITS, type AgendaItem, type PlannedTime } from '@diem-cau/shared';
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon, Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconGripVertical,
  IconPencil,
  IconPinned,
  IconTrash,
} from '@tabler/icons-react';
import { useFormats } from '../../lib/i18n/format';
import { Tag } from '../../ui/tag';
import classes from './agenda-row.module.css';
import { useAgendaEditorTexts } from './agenda-editor.texts';
import { durationText } from './duration-text';
import { MinutesField } from './minutes-field';
import { removeButtonId, stepButtonId } from './use-kept-focus';

interface Props {
  item: AgendaItem;
  time: PlannedTime;
  /** Of its sitting. */
  first: boolean;
  timeZone: string;
  editable: boolean;
  canMoveUp: boolean;
  canMoveDown: boolean;
  onStep: (by: -1 | 1) => void;
  onMinutes: (minutes: number) => void;
  onEdit: () => void;
  onRemove: () => void;
  /** Null for those who may not. */
  onCorrect: (() => void) | null;
}

export function AgendaRow({ item, time, first, timeZone, editable, onMinutes, onCorrect, ...props }: Props) {
  const t = useAgendaEditorTexts();
  const formats = useFormats(timeZone);
  const { id, title, kind, speakers, venue, fixedStart, plannedMinutes, actualStart, actualEnd } = item;
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, isDragging, transform, transition } =
    useSortable({ id, disabled: !editable, attributes: { roleDescription: t('draggable') } });
  const clock = (moment: number) => formats.time(new Date(moment).toISOString());
  const gap = Math.abs(time.gapMinutes);
  const warning = time.gapMinutes > 0 ? 'gap' : first ? 'early' : 'overlap';
  const { onStep } = props;

  return (
    <li
      ref={setNodeRef}
      className={classes.row}
      data-dragged={isDragging}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      {gap > 0 && (
        <p className={classes.warning}>
          <Tag tone="amber" icon={<IconAlertTriangle size={16} aria-hidden />}>
            {t(warning, { duration: durationText(t, gap) })}
          </Tag>
        </p>
      )}
      <div className={classes.body} data-editable={editable}>
        {editable && (
          <button
            type="button"
            ref={setActivatorNodeRef}
            {...attributes}
            {...listeners}
            className={classes.handle}
            aria-label={t('drag', { title })}
          >
            <IconGripVertical size={20} aria-hidden />
          </button>
        )}
        <p className={classes.time}>
          {clock(time.start)}–{clock(time.end)}
          {fixedStart !== null && (
            <span className={classes.fixed}>
              <IconPinned size={16} aria-hidden />
              {t('fixed')}
            </span>
          )}
        </p>
        <div className={classes.what}>
          <p className={classes.title}>{title}</p>
          <p className={classes.who}>
            <Tag>{t(`kind.${kind}`)}</Tag>
            {[...speakers.map(({ name }) => name), ...(venue ? [venue.name] : [])].join(', ')}
          </p>
          {(actualStart !== null || onCorrect) && (
            <p className={classes.actual}>
              {actualStart !== null &&
                (actualEnd === null
                  ? t('actualRunning', { start: formats.time(actualStart) })
                  : t('actual', { start: formats.time(actualStart), end: formats.time(actualEnd) }))}
              {onCorrect && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t('correctOf', { title })}
                  onClick={onCorrect}
                >
                  {t('correct')}
                </Button>
              )}
            </p>
          )}
        </div>
        {editable ? (
          <MinutesField
            key={plannedMinutes}
            label={t('duration', { title })}
            minutes={plannedMinutes}
            max={AGENDA_LIMITS.minutes}
            onChange={onMinutes}
          />
        ) : (
          <p className={classes.minutes}>{durationText(t, plannedMinutes)}</p>
        )}
        {editable && (
          <div className={classes.actions}>
            <ActionIcon
              id={stepButtonId(id, -1)}
              variant="subtle"
              size="lg"
              aria-label={t('up', { title })}
              title={t('up', { title })}
              disabled={!props.canMoveUp}
              onClick={() => onStep(-1)}
            >
              <IconArrowUp size={20} aria-hidden />
            </ActionIcon>
            <ActionIcon
              id={stepButtonId(id, 1)}
              variant="subtle"
              size="lg"
              aria-label={t('down', { title })}
              title={t('down', { title })}
              disabled={!props.canMoveDown}
              onClick={() => onStep(1)}
            >
              <IconArrowDown size={20} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t('edit', { title })}
              title={t('edit', { title })}
              onClick={props.onEdit}
            >
              <IconPencil size={20} aria-hidden />
            </ActionIcon>
            <ActionIcon
              id={removeButtonId(id)}
              variant="subtle"
              color="fault"
              size="lg"
              aria-label={t('remove', { title })}
              title={t('remove', { title })}
              onClick={props.onRemove}
            >
              <IconTrash size={20} aria-hidden />
            </ActionIcon>
          </div>
        )}
      </div>
    </li>
  );
}
