import type { ConferenceChoices } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { asWireError } from '../../../lib/errors/command-error';
import { dayAfter, today } from '../../../lib/time/day';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { FailureNotice } from '../../../ui/failure-notice';
import { LoadingState } from '../../../ui/loading-state';
import { Notice } from '../../../ui/notice';
import { UnsavedGuard } from '../../../ui/unsaved-guard';
import { emptyDraft, isSameDraft } from './conference-draft';
import { DetailsForm } from './details-form';
import classes from './details.module.css';
import { useConferenceChoices, useCreateConference } from './details.queries';
import { useDetailsTexts } from './details.texts';

const NOTHING_LOCKED = { code: false, hostUnit: false, rules: false };
/** Offices prepare about two weeks ahead. */
const DAYS_AHEAD = 14;

/** From nothing to a draft. */
export function NewConference({ onCreated }: { onCreated: (code: string) => void }) {
  const t = useDetailsTexts();
  const choices = useConferenceChoices();
  if (choices.isPending) return <LoadingState />;
  if (choices.data === undefined) {
    return <ErrorState error={asWireError(choices.error)} onRetry={() => void choices.refetch()} />;
  }
  if (choices.data.hostUnits.length === 0) {
    return (
      <EmptyState title={t('noHostUnit')}>
        <p>{t('noHostUnitHint')}</p>
      </EmptyState>
    );
  }
  return <Form choices={choices.data} onCreated={onCreated} />;
}

function Form({ choices, onCreated }: { choices: ConferenceChoices; onCreated: (code: string) => void }) {
  const t = useDetailsTexts();
  const create = useCreateConference();
  const [first] = useState(() => {
    const [only, ...others] = choices.hostUnits;
    return emptyDraft(dayAfter(today(), DAYS_AHEAD), others.length === 0 && only ? only.id : null);
  });
  const [draft, setDraft] = useState(first);
  const error = create.error && asWireError(create.error);
  return (
    <>
      <UnsavedGuard dirty={!create.isSuccess && !isSameDraft(draft, first)} />
      <DetailsForm
        draft={draft}
        onChange={setDraft}
        choices={choices}
        locks={NOTHING_LOCKED}
        withCode={false}
        disabled={create.isPending}
        refused={error?.field ?? null}
        onSave={({ details }) => create.mutate(details, { onSuccess: ({ code }) => onCreated(code) })}
      >
        {(hasFaults) => (
          <div className={classes.foot}>
            {hasFaults && <Notice tone="fault">{t('checkForm')}</Notice>}
            <FailureNotice failure={error && { what: t('create'), error }} onDismiss={create.reset} />
            <Button type="submit" size="md" loading={create.isPending}>
              {t('create')}
            </Button>
          </div>
        )}
      </DetailsForm>
    </>
  );
}
