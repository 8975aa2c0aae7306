import type { UnitDetail } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { FailureNotice } from '../../ui/failure-notice';
import { AddUnitDialog } from './add-unit-dialog';
import { ChangeUnitDialog } from './change-unit-dialog';
import { DissolveDialog, SuccessorsDialog } from './end-unit-dialog';
import classes from './org-units.module.css';
import { useUndoUnitChange } from './org-units.queries';
import { useOrgUnitsTexts } from './org-units.texts';

interface Props {
  unit: UnitDetail;
  on: string;
  onShow: (unitId: string | null, on: string | null) => void;
}

type Opened = 'add' | 'change' | 'dissolve' | 'successors' | 'undo' | null;

const UNDO_TEXTS = {
  dissolution: 'undoDissolution',
  version: 'undoVersion',
  creation: 'undoCreation',
} as const;

export function UnitActions({ unit, on, onShow }: Props) {
  const t = useOrgUnitsTexts();
  const [opened, setOpened] = useState<Opened>(null);
  const undo = useUndoUnitChange(unit.id);
  const close = () => setOpened(null);
  const ended = (unit.versions.at(-1)?.validTo ?? null) !== null;
  const undoText = unit.undoable === 'creation' ? 'undoEntry' : 'undo';
  const show = (unitId: string, from: string | null) => {
    close();
    // A unit that begins later is shown on its first day.
    onShow(unitId, from !== null && from > on ? from : on);
  };
  const button = (what: Exclude<Opened, null>, text: Parameters<typeof t>[0]) => (
    <Button variant="default" onClick={() => setOpened(what)}>
      {t(text)}
    </Button>
  );
  return (
    <section aria-label={t('actions')}>
      <div className={classes.actions}>
        {button('change', 'change')}
        {!ended && button('add', 'addBeneath')}
        {ended ? button('successors', 'nameSuccessors') : button('dissolve', 'dissolve')}
        {button('undo', undoText)}
      </div>
      <FailureNotice
        failure={undo.error && { what: t(undoText), error: asWireError(undo.error) }}
        onDismiss={undo.reset}
      />
      {opened === 'add' && <AddUnitDialog parentId={unit.id} onAdded={show} onClose={close} />}
      {opened === 'change' && (
        <ChangeUnitDialog unit={unit} on={on} onChanged={(from) => show(unit.id, from)} onClose={close} />
      )}
      {opened === 'dissolve' && <DissolveDialog unit={unit} onDone={close} onClose={close} />}
      {opened === 'successors' && <SuccessorsDialog unit={unit} onDone={close} onClose={close} />}
      <ConfirmDialog
        opened={opened === 'undo'}
        title={t(undoText)}
        confirmText={t(unit.undoable === 'creation' ? 'undoEntryDo' : 'undoDo')}
        color={unit.undoable === 'creation' ? 'fault' : 'brand'}
        onClose={close}
        onConfirm={() =>
          undo.mutate(unit.revision, {
            onSuccess: (answer) => {
              if (answer.unit === null) onShow(null, on);
            },
          })
        }
      >
        <p>{t(UNDO_TEXTS[unit.undoable], { name: unit.versions.at(-1)?.name ?? '' })}</p>
      </ConfirmDialog>
    </section>
  );
}
