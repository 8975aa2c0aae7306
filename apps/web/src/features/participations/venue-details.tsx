import type { Participation, SeatedUnit } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconId, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { FormDrawer } from '../../ui/form-drawer';
import { AnswerTag } from './answer-tag';
import { MoveUnit } from './move-unit';
import { toChange, toDraft } from './participation-draft';
import { ParticipationFields } from './participation-fields';
import { isExternal } from './participation-filters';
import classes from './participation-form.module.css';
import { useChangeParticipation } from './participations.queries';
import { useParticipationsTexts } from './participations.texts';

interface Props {
  code: string;
  participation: Participation;
  /** Where its units could sit instead. */
  others: readonly Participation[];
  mayManage: boolean;
  mayMakeCards: boolean;
  /** The venue's screens; another feature looks after them. */
  screens: ReactNode;
  links: ReactNode;
  onSaved: (said: string) => void;
  onRemove: () => void;
  onMakeCard: () => void;
  onClose: () => void;
}

/** One venue of the conference, beside the list. */
export function VenueDetails(props: Props) {
  const { code, participation, others, mayManage, onSaved, onClose } = props;
  const t = useParticipationsTexts();
  const change = useChangeParticipation(code);
  const [initial] = useState(() => toDraft(participation));
  const [draft, setDraft] = useState(initial);
  const [moving, setMoving] = useState<SeatedUnit | null>(null);
  const [removing, setRemoving] = useState(false);
  const { id, venueName: name, revision, units } = participation;
  const { address, capacity } = participation;
  const facts = [address, capacity !== null && t('seats', { count: capacity })].filter(Boolean).join(' · ');
  const save = () =>
    change.mutate({ id, ...toChange(draft, revision) }, { onSuccess: () => onSaved(t('saved', { name })) });
  return (
    <FormDrawer
      title={name}
      submitText={mayManage ? t('save') : null}
      pending={change.isPending}
      error={change.isError ? asWireError(change.error) : null}
      dirty={draft !== initial}
      onDismissError={change.reset}
      onSubmit={save}
      onClose={onClose}
      below={
        <>
          {units.length > 0 && (
            <section className={classes.part} aria-labelledby="seated-units">
              <h3 id="seated-units">{t('seatedUnits')}</h3>
              <ul className={classes.units}>
                {units.map((unit) => (
                  <li key={unit.unitId}>
                    <span className={classes.unitName}>{unit.name}</span>
                    <AnswerTag invitation={unit.invitation} />
                    {mayManage && others.length > 0 && (
                      <Button
                        variant="default"
                        size="sm"
                        aria-label={t('moveOf', { unit: unit.name })}
                        onClick={() => setMoving(unit)}
                      >
                        {t('move')}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
              <p className={classes.quiet}>{t('invitations')}</p>
            </section>
          )}
          {!isExternal(participation) && props.screens !== null && (
            <section className={classes.part} aria-labelledby="participation-screens">
              <h3 id="participation-screens">{t('venueScreens')}</h3>
              {props.screens}
            </section>
          )}
          {props.links !== null && (
            <section className={classes.part} aria-labelledby="participation-links">
              <h3 id="participation-links">{t('personalLinks')}</h3>
              {props.links}
            </section>
          )}
          <div className={`${classes.part} ${classes.ways}`}>
            {props.mayMakeCards && (
              <Button
                variant="default"
                leftSection={<IconId size={18} aria-hidden />}
                onClick={props.onMakeCard}
              >
                {t('ownCard')}
              </Button>
            )}
            {mayManage && (
              <Button
                variant="default"
                leftSection={<IconTrash size={18} aria-hidden />}
                onClick={() => setRemoving(true)}
              >
                {t('remove')}
              </Button>
            )}
          </div>
        </>
      }
    >
      {facts !== '' && <p className={classes.quiet}>{facts}</p>}
      <ParticipationFields draft={draft} onChange={setDraft} disabled={!mayManage} />
      {moving && (
        <MoveUnit
          code={code}
          unit={moving}
          venues={others}
          onMoved={(to) => {
            const left = units.length === 1 ? ` ${t('movedEmpty', { venue: name })}` : '';
            onSaved(t('moved', { unit: moving.name, venue: to.venueName }) + left);
          }}
          onClose={() => setMoving(null)}
        />
      )}
      <ConfirmDialog
        opened={removing}
        title={t('removeTitle', { name })}
        confirmText={t('remove')}
        color="fault"
        onConfirm={props.onRemove}
        onClose={() => setRemoving(false)}
      >
        <p>{t('removeWhat')}</p>
      </ConfirmDialog>
    </FormDrawer>
  );
}
