import type { Delegate, DelegateList, Namesakes } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { EmptyState } from '../../ui/empty-state';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import classes from './delegates.module.css';
import { useTellApart, type DelegateAccess } from './delegates.queries';
import { useDelegatesTexts } from './delegates.texts';
import { EditableTable } from './editable-table';

const GROUPS = 30;

interface Props {
  access: DelegateAccess;
  namesakes: readonly Namesakes<Delegate>[];
  list: DelegateList;
  readOnly: boolean;
}

/** People who may stand in the lists twice, side by side. Nobody is merged; they are removed by hand or told apart. */
export function NamesakesPanel({ access, list, namesakes, readOnly }: Props) {
  const t = useDelegatesTexts();
  const tellApart = useTellApart(access);
  const [lines, setLines] = useState(GROUPS);
  const hidden = namesakes.length - lines;
  return (
    <div className={classes.desk}>
      <p className={classes.soft}>{t('namesakesHint')}</p>
      <FailureNotice
        failure={tellApart.isError ? { what: t('notSaved'), error: asWireError(tellApart.error) } : null}
        onDismiss={() => tellApart.reset()}
      />
      {tellApart.isSuccess && <Notice tone="good">{t('toldApart')}</Notice>}
      {namesakes.length === 0 && <EmptyState title={t('namesakesNone')} />}
      {namesakes.slice(0, lines).map(({ sharedKey, by, people }) => (
        <section key={sharedKey} className={classes.namesakes}>
          <div className={classes.tools}>
            <h3>
              {t(by === 'name' ? 'sameName' : 'samePhone')}:{' '}
              {by === 'name' ? people[0]?.name : people[0]?.phone}
            </h3>
            {!readOnly && (
              <Button
                variant="default"
                size="xs"
                loading={tellApart.isPending && tellApart.variables.sharedKey === sharedKey}
                onClick={() => tellApart.mutate({ sharedKey, delegateIds: people.map(({ id }) => id) })}
              >
                {t('differentPeople')}
              </Button>
            )}
          </div>
          <EditableTable
            access={access}
            list={list}
            showUnits
            readOnly={readOnly}
            label={people[0]?.name ?? ''}
            delegates={people}
          />
        </section>
      ))}
      {hidden > 0 && (
        <Button variant="default" onClick={() => setLines(lines + GROUPS)}>
          {t('showMore', { count: Math.min(hidden, GROUPS) })}
        </Button>
      )}
    </div>
  );
}
