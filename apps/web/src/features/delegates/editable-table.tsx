import type { Delegate, DelegateList } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { makeUuid } from '../../live/uuid';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { AbsenceDialog } from './absence-dialog';
import type { DelegateActions } from './delegate-row';
import { DelegateTable } from './delegate-table';
import classes from './delegates.module.css';
import {
  useAddDelegate,
  useEndSubstitution,
  useRemoveDelegate,
  useSetAttendance,
  type DelegateAccess,
} from './delegates.queries';
import { useDelegatesTexts } from './delegates.texts';
import { EditDialog } from './edit-dialog';

interface Props {
  access: DelegateAccess;
  label: string;
  delegates: readonly Delegate[];
  list: DelegateList;
  /** The people are of several units. */
  showUnits?: boolean;
  readOnly: boolean;
}

type Opened = { what: 'edit' | 'absence' | 'come-back'; delegate: Delegate };

/** People whom the reader may change. A removal can be taken back; what ends a substitution is asked first. */
export function EditableTable({ access, label, delegates, list, showUnits = false, readOnly }: Props) {
  const t = useDelegatesTexts();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [done, setDone] = useState<{ text: string; removed: Delegate | null } | null>(null);
  const remove = useRemoveDelegate(access);
  const restore = useAddDelegate(access);
  const attendance = useSetAttendance(access);
  const endSubstitution = useEndSubstitution(access);
  const failed = [remove, restore, attendance, endSubstitution].find(({ isError }) => isError);
  const say = (text: string, removed: Delegate | null = null) => {
    setOpened(null);
    setDone({ text, removed });
  };
  const clear = () => {
    setDone(null);
    for (const mutation of [remove, restore, attendance, endSubstitution]) mutation.reset();
  };

  const actions: DelegateActions = {
    onEdit: (delegate) => {
      clear();
      setOpened({ what: 'edit', delegate });
    },
    onAbsence: (delegate) => {
      clear();
      setOpened({ what: 'absence', delegate });
    },
    onComesBack: (delegate) => {
      clear();
      if (delegate.substitutedBy) return setOpened({ what: 'come-back', delegate });
      const { id, revision, name } = delegate;
      attendance.mutate(
        { id, revision, state: 'expected', reason: null },
        { onSuccess: () => say(t('comesBackDone', { name })) },
      );
    },
    onRemove: (delegate) => {
      clear();
      remove.mutate(delegate, { onSuccess: () => say(t('removed', { name: delegate.name }), delegate) });
    },
  };
  const undo = ({ name, position, workplace, phone, ...rest }: Delegate) => {
    const { invitationId, participationId, sittingIds, outsideList } = rest;
    restore.mutate(
      {
        id: makeUuid(),
        invitationId,
        participationId,
        sittingIds,
        outsideList,
        name,
        position,
        workplace,
        phone,
      },
      { onSuccess: () => say(t('added', { name })) },
    );
  };
  const unit = list.units.find(({ invitationId }) => invitationId === opened?.delegate.invitationId);
  const substituteName = list.delegates.find(({ id }) => id === opened?.delegate.substitutedBy)?.name ?? '';
  return (
    <div className={classes.editable}>
      <FailureNotice
        failure={failed ? { what: t('notSaved'), error: asWireError(failed.error) } : null}
        onDismiss={clear}
      />
      {done && (
        <Notice
          tone="good"
          action={
            done.removed && (
              <Button
                variant="default"
                size="xs"
                loading={restore.isPending}
                onClick={() => done.removed && undo(done.removed)}
              >
                {t('undo')}
              </Button>
            )
          }
        >
          {done.text}
        </Notice>
      )}
      <DelegateTable
        label={label}
        delegates={delegates}
        list={list}
        showUnits={showUnits}
        actions={readOnly ? null : actions}
      />
      {opened?.what === 'edit' && unit && (
        <EditDialog
          access={access}
          delegate={opened.delegate}
          unit={unit}
          sittings={list.sittings}
          onSaved={() => say(t('saved'))}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.what === 'absence' && (
        <AbsenceDialog
          access={access}
          delegate={opened.delegate}
          onSaved={() => say(t('savedAbsence', { name: opened.delegate.name }))}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.what === 'come-back' && (
        <ConfirmDialog
          opened
          title={t('comesBackOf', { name: opened.delegate.name })}
          confirmText={t('comesBack')}
          color="brand"
          onConfirm={() =>
            endSubstitution.mutate(opened.delegate, {
              onSuccess: () => say(t('comesBackDone', { name: opened.delegate.name })),
            })
          }
          onClose={() => setOpened(null)}
        >
          <p>{t('comesBackWarning', { name: opened.delegate.name, substitute: substituteName })}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
