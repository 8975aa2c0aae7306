import { isClosed, isCorrectable, type StaffConference } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useFormats } from '../../lib/i18n/format';
import type { LiveConnection } from '../../live/connection';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { FailureNotice } from '../../ui/failure-notice';
import { LoadingState } from '../../ui/loading-state';
import { Notice } from '../../ui/notice';
import classes from './agenda-editor.module.css';
import { useAgendaPlan } from './agenda-editor.queries';
import { useAgendaEditorTexts } from './agenda-editor.texts';
import { AgendaTable } from './agenda-table';
import { toSaved } from './agenda-plan';
import { durationText } from './duration-text';
import { lastSitting, newItem, withItem, type ItemDraft } from './item-draft';
import { ItemForm } from './item-form';
import { OfficialTimesDialog } from './official-times-dialog';
import { useAgendaEditing } from './use-agenda-editing';
import { ADD_BUTTON_ID, useKeptFocus } from './use-kept-focus';

interface Props {
  conference: StaffConference;
  connection: LiveConnection;
}

const NONE: readonly unknown[] = [];

/** The agenda as the office makes it: every change is saved at once and can be taken back. */
export function AgendaEditor({ conference, connection }: Props) {
  const t = useAgendaEditorTexts();
  const common = useCommonTexts();
  const { number } = useFormats();
  const { code, state, permissions } = conference;
  const plan = useAgendaPlan(code);
  const editing = useAgendaEditing(code);
  const [form, setForm] = useState<ItemDraft | null>(null);
  const [corrected, setCorrected] = useState<string | null>(null);
  const keepFocus = useKeptFocus(plan.data?.agenda.items ?? NONE);
  const { hear } = editing;
  useEffect(
    () => connection.on('conference:agenda-changed', ({ agenda }) => hear(agenda)),
    [connection, hear],
  );

  if (plan.isPending) return <LoadingState />;
  if (plan.data === undefined) {
    return <ErrorState error={asWireError(plan.error)} onRetry={() => void plan.refetch()} />;
  }
  const { agenda, frame } = plan.data;
  const { items } = agenda;
  const closed = isClosed(state);
  const mayEdit = permissions.includes('conference.prepare') && !closed;
  const minutes = items.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0);
  const { last, undoable } = editing;
  const undone = undoable.at(-1);
  const undoText = undone ? t('undoWhat', { what: t(`did_${undone.kind}`) }) : t('undo');
  const add = (sittingId: string | null) => setForm(newItem(sittingId));
  const correctedItem = items.find(({ id }) => id === corrected);
  const addButton = (text: string) => (
    <Button
      id={ADD_BUTTON_ID}
      leftSection={<IconPlus size={20} aria-hidden />}
      onClick={() => add(lastSitting(plan.data))}
    >
      {text}
    </Button>
  );

  return (
    <section aria-label={t('title')} className={classes.editor}>
      <div className={classes.bar}>
        <p className={classes.summary}>
          {t('summary', { count: number(items.length), duration: durationText(t, minutes) })}
        </p>
        <p role="status" className={classes.said}>
          {editing.saving
            ? t('saving')
            : last && t(`said_${last.kind}`, { title: last.title, place: last.place })}
        </p>
        {mayEdit && (
          <>
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={20} aria-hidden />}
              disabled={undone === undefined}
              title={undone ? undefined : t('nothingToUndo')}
              onClick={editing.undo}
            >
              {undoText}
            </Button>
            {items.length > 0 && addButton(t('add'))}
          </>
        )}
      </div>
      {closed && <Notice tone="info">{t('closed', { state: common(`state.${state}`) })}</Notice>}
      <FailureNotice
        failure={editing.error && form === null ? { what: t('saveFailed'), error: editing.error } : null}
        onDismiss={editing.dismiss}
      />
      {items.length === 0 && (
        <EmptyState title={t('empty')}>
          <p>{t(mayEdit ? 'emptyHint' : 'emptyReadOnly')}</p>
          {mayEdit && addButton(t('addFirst'))}
        </EmptyState>
      )}
      {items.length > 0 && (
        <AgendaTable
          plan={plan.data}
          timeZone={conference.timeZone}
          editing={mayEdit ? editing : null}
          keepFocus={keepFocus}
          mayCorrect={permissions.includes('conference.correct') && isCorrectable(state)}
          isOver={state === 'ended'}
          onEdit={(item) => setForm({ item: toSaved(item), isNew: false })}
          onAdd={add}
          onCorrect={(item) => setCorrected(item.id)}
        />
      )}
      {form && (
        <ItemForm
          key={form.item.id}
          draft={form}
          plan={plan.data}
          timeZone={conference.timeZone}
          saving={editing.saving}
          error={editing.error}
          onSave={async (item) => {
            const saved = withItem(items.map(toSaved), frame, item);
            if (await editing.save(form.isNew ? 'add' : 'edit', item.id, saved)) setForm(null);
          }}
          onClose={() => {
            editing.dismiss();
            setForm(null);
          }}
        />
      )}
      {correctedItem && (
        <OfficialTimesDialog
          conference={conference}
          item={correctedItem}
          revision={agenda.revision}
          onClose={() => setCorrected(null)}
        />
      )}
    </section>
  );
}
