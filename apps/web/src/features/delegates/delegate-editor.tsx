import type { Delegate, DelegateList, DelegateUnit } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconFileSpreadsheet, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { AddDelegate } from './add-delegate';
import classes from './delegates.module.css';
import { useDelegatesTexts } from './delegates.texts';
import type { DelegateAccess } from './delegates.queries';
import { EditableTable } from './editable-table';
import { ImportDialog } from './import-dialog';

interface Props {
  access: DelegateAccess;
  list: DelegateList;
  unit: DelegateUnit;
  delegates: readonly Delegate[];
  readOnly: boolean;
}

/** A unit's list: people are added, imported, changed, excused, replaced. */
export function DelegateEditor({ access, list, unit, delegates, readOnly }: Props) {
  const t = useDelegatesTexts();
  // A coordinator looks who comes, mostly, and adds somebody now and then.
  const [adding, setAdding] = useState(access.as !== 'coordinator');
  const [importing, setImporting] = useState<{ text: string } | null>(null);
  return (
    <div className={classes.editor}>
      {!readOnly && (
        <>
          {adding && (
            <AddDelegate
              access={access}
              unit={unit}
              sittings={list.sittings}
              present={delegates}
              takesFocus={access.as === 'coordinator'}
              onPasteRows={(text) => setImporting({ text })}
            />
          )}
          <div className={classes.addActions}>
            {!adding && (
              <Button
                variant="default"
                leftSection={<IconUserPlus size={18} aria-hidden />}
                onClick={() => setAdding(true)}
              >
                {t('add')}
              </Button>
            )}
            <Button
              variant="default"
              leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
              onClick={() => setImporting({ text: '' })}
            >
              {t('import')}
            </Button>
          </div>
        </>
      )}
      {delegates.length === 0 ? (
        <div className={classes.empty}>
          <p>{t('emptyList')}</p>
          {!readOnly && <p className={classes.soft}>{t('emptyListHint')}</p>}
        </div>
      ) : (
        <EditableTable
          access={access}
          label={unit.unitName}
          delegates={delegates}
          list={list}
          readOnly={readOnly}
        />
      )}
      {importing && (
        <ImportDialog
          access={access}
          unit={unit}
          pasted={importing.text}
          onClose={() => setImporting(null)}
        />
      )}
    </div>
  );
}
