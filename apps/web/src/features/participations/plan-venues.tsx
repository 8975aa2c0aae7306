import type { PlanChoice, PlanParticipations } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { asWireError } from '../../lib/errors/command-error';
import { focusWhenShown } from '../../lib/focus-when-shown';
import { useFormats } from '../../lib/i18n/format';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { FailureNotice } from '../../ui/failure-notice';
import { LoadingState } from '../../ui/loading-state';
import { Notice } from '../../ui/notice';
import { AgreedFields, agreedIsComplete, notAgreed, toAgreed } from './agreed-fields';
import { useCarryOutPlan, usePlanPreview } from './participations.queries';
import { useParticipationsTexts } from './participations.texts';
import { withChoice } from './plan-lines';
import { firstDraft, PlanOptions } from './plan-options';
import { PlanPreview } from './plan-preview';
import classes from './plan.module.css';

const TYPING_MS = 400;

/** A venue for each unit of a part of the tree: options, a preview, one press. */
export function PlanVenues({ code }: { code: string }) {
  const t = useParticipationsTexts();
  const { number } = useFormats();
  const [draft, setDraft] = useState(firstDraft);
  const [choices, setChoices] = useState<readonly PlanChoice[]>([]);
  const [agreed, setAgreed] = useState(notAgreed);
  const [tried, setTried] = useState(false);
  const [naming] = useDebouncedValue(draft.naming.trim(), TYPING_MS);
  const { unitIds, level } = draft;
  const wanted = useMemo<PlanParticipations | null>(
    () => (unitIds.length > 0 && naming !== '' ? { unitIds, level, naming, choices: [...choices] } : null),
    [unitIds, level, naming, choices],
  );
  const preview = usePlanPreview(code, wanted);
  const carryOut = useCarryOutPlan(code);
  const plan = wanted === null ? undefined : preview.data;
  const makes = plan ? plan.creates + plan.reuses : 0;
  const ready = wanted !== null && plan && !preview.isPlaceholderData && naming === draft.naming.trim();

  const submit = () => {
    setTried(true);
    if (!ready || !agreedIsComplete(agreed)) return;
    carryOut.mutate({ ...wanted, digest: plan.digest, agreed: toAgreed(agreed) });
  };
  if (carryOut.data) {
    const { participations, venuesCreated, unitsInvited } = carryOut.data;
    return (
      <div className={classes.steps}>
        <Notice tone="good">
          {t('planDone', {
            participations: number(participations),
            created: number(venuesCreated),
            invited: number(unitsInvited),
          })}
        </Notice>
        <div className={classes.ways}>
          <Button component={Link} to={`/admin/conferences/${code}/venues`} size="md" ref={focusWhenShown}>
            {t('planSeeList')}
          </Button>
          <Button
            variant="default"
            size="md"
            onClick={() => {
              setDraft(firstDraft);
              setChoices([]);
              setAgreed(notAgreed);
              setTried(false);
              carryOut.reset();
            }}
          >
            {t('planMore')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={classes.steps}>
      <PlanOptions
        draft={draft}
        onChange={(next) => {
          // Choices were made for other units.
          if (next.unitIds !== unitIds || next.level !== level) setChoices([]);
          carryOut.reset();
          setDraft(next);
        }}
      />
      {unitIds.length === 0 && <EmptyState title={t('planChooseUnits')} />}
      {wanted !== null && preview.isPending && <LoadingState />}
      {wanted !== null && preview.isError && (
        <ErrorState error={asWireError(preview.error)} onRetry={() => void preview.refetch()} />
      )}
      {plan && plan.lines.length === 0 && <EmptyState title={t('planEmpty')} />}
      {plan && plan.lines.length > 0 && (
        <>
          <a href="#plan-finish" className={classes.pastList}>
            {t('planPastList')}
          </a>
          <PlanPreview
            plan={plan}
            stale={preview.isPlaceholderData}
            onChoose={(unitId, value) => setChoices((former) => withChoice(former, unitId, value))}
          />
          {makes === 0 ? (
            <Notice tone="info">{t('planNothing')}</Notice>
          ) : (
            <div id="plan-finish" tabIndex={-1} className={classes.finish}>
              <AgreedFields draft={agreed} onChange={setAgreed} tried={tried} />
              <FailureNotice
                failure={
                  carryOut.isError
                    ? { what: t('planSubmit', { count: number(makes) }), error: asWireError(carryOut.error) }
                    : null
                }
                onDismiss={() => {
                  carryOut.reset();
                  void preview.refetch();
                }}
              />
              <Button size="lg" disabled={!ready} loading={carryOut.isPending} onClick={submit}>
                {t('planSubmit', { count: number(makes) })}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
