import { isClosed, isOn, isToCome, type ConferenceChoices, type StaffConference } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { asWireError } from '../../../lib/errors/command-error';
import { useFormats } from '../../../lib/i18n/format';
import { ErrorState } from '../../../ui/error-state';
import { FailureNotice } from '../../../ui/failure-notice';
import { LoadingState } from '../../../ui/loading-state';
import { Notice } from '../../../ui/notice';
import { UnsavedGuard } from '../../../ui/unsaved-guard';
import { isSameDraft, rebaseDraft, toDraft } from './conference-draft';
import { DetailsForm } from './details-form';
import classes from './details.module.css';
import { useConferenceChoices, useReviseConference } from './details.queries';
import { useDetailsTexts } from './details.texts';
import type { ReadDraft } from './read-draft';

interface Props {
  conference: StaffConference;
  /** Asks for the conference as it is stored now. */
  reload: () => Promise<StaffConference | undefined>;
  onCodeChanged: (code: string) => void;
}

/** The step in which an office writes down what the conference is. */
export function EditDetails(props: Props) {
  const choices = useConferenceChoices();
  if (choices.isPending) return <LoadingState />;
  if (choices.data === undefined) {
    return <ErrorState error={asWireError(choices.error)} onRetry={() => void choices.refetch()} />;
  }
  return <Form {...props} choices={choices.data} />;
}

function Form({ conference, reload, onCodeChanged, choices }: Props & { choices: ConferenceChoices }) {
  const t = useDetailsTexts();
  const { time } = useFormats();
  const revise = useReviseConference(conference.code);
  /** What the form was filled from. */
  const [loaded, setLoaded] = useState(conference);
  const [draft, setDraft] = useState(() => toDraft(conference));
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [merged, setMerged] = useState(false);
  const dirty = !isSameDraft(draft, toDraft(loaded));
  const { state } = loaded;
  const closed = isClosed(state);
  const error = revise.error && asWireError(revise.error);
  const changedMeanwhile = error?.code === 'CHANGED_MEANWHILE';

  const fill = (stored: StaffConference, keepTyped: boolean) => {
    setDraft(keepTyped ? rebaseDraft(draft, toDraft(loaded), toDraft(stored)) : toDraft(stored));
    setLoaded(stored);
  };
  // Somebody else has changed it, and nothing is typed here that could be lost.
  if (!dirty && !revise.isPending && conference.revision > loaded.revision) fill(conference, false);

  const loadNew = async () => {
    const stored = await reload();
    if (!stored) return;
    revise.reset();
    fill(stored, true);
    setMerged(true);
  };
  const save = async ({ details, code }: Extract<ReadDraft, { ok: true }>) => {
    setMerged(false);
    const revision = { ...details, code, revision: loaded.revision };
    const saved = await revise.mutateAsync(revision).catch(() => null);
    if (!saved) return;
    setSavedAt(new Date().toISOString());
    if (saved.code !== loaded.code) return onCodeChanged(saved.code);
    const stored = await reload();
    if (stored) fill(stored, false);
  };

  return (
    <>
      <UnsavedGuard dirty={dirty && !revise.isPending} />
      {closed && <Notice tone="info">{t('closed')}</Notice>}
      {isOn(state) && <Notice tone="amber">{t('running')}</Notice>}
      <DetailsForm
        draft={draft}
        onChange={setDraft}
        choices={withOwnUnit(choices, loaded)}
        locks={{
          code: state !== 'draft',
          hostUnit: state !== 'draft',
          rules: !isToCome(state),
        }}
        withCode
        disabled={closed || revise.isPending}
        refused={error?.field ?? null}
        onSave={(read) => void save(read)}
      >
        {(hasFaults) =>
          !closed && (
            <div className={classes.foot} data-sticky={dirty}>
              {hasFaults && <Notice tone="fault">{t('checkForm')}</Notice>}
              {merged && <Notice tone="info">{t('merged')}</Notice>}
              {changedMeanwhile ? (
                <Notice
                  tone="amber"
                  action={
                    <Button variant="default" onClick={() => void loadNew()}>
                      {t('loadNew')}
                    </Button>
                  }
                >
                  {t('changedMeanwhile')}
                </Notice>
              ) : (
                <FailureNotice failure={error && { what: t('save'), error }} onDismiss={revise.reset} />
              )}
              <div className={classes.buttons}>
                <Button type="submit" size="md" loading={revise.isPending} disabled={!dirty}>
                  {t('save')}
                </Button>
                {dirty && (
                  <Button
                    variant="subtle"
                    size="md"
                    disabled={revise.isPending}
                    onClick={() => setDraft(toDraft(loaded))}
                  >
                    {t('discard')}
                  </Button>
                )}
                <span role="status" className={classes.hint}>
                  {revise.isPending
                    ? t('saving')
                    : dirty
                      ? t('unsaved')
                      : savedAt !== null
                        ? t('saved', { time: time(savedAt) })
                        : t('nothingToSave')}
                </span>
              </div>
            </div>
          )
        }
      </DetailsForm>
    </>
  );
}

/** The host unit is named even where this account does not prepare its conferences. */
function withOwnUnit(
  choices: ConferenceChoices,
  { hostUnitId, hostUnitName }: StaffConference,
): ConferenceChoices {
  if (choices.hostUnits.some(({ id }) => id === hostUnitId)) return choices;
  return { ...choices, hostUnits: [{ id: hostUnitId, name: hostUnitName }, ...choices.hostUnits] };
}
