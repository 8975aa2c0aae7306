import type { HandOverKind } from '@diem-cau/shared';
import { Button, Modal } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useErrorText } from '../../lib/i18n/error-text';
import type { LinkedConference } from '../../ui/made-link/holder';
import { MadeLinkCard } from '../../ui/made-link/made-link-card';
import { Notice } from '../../ui/notice';
import { useHandOver } from './people.queries';
import classes from './people.module.css';
import { usePeopleTexts } from './people.texts';
import { EMPTY_PERSON, isComplete, orNull, PersonFields } from './person-fields';

interface Props {
  conference: LinkedConference & { code: string };
  part: {
    kind: HandOverKind;
    subjectId: string;
    /** Who holds it now. */
    name: string | null;
  };
  /** The holder hands the own part over. */
  own?: boolean;
  onClose: () => void;
  /** After a hand-over, instead of `onClose`. */
  onDone?: () => void;
}

/** One step: the substitute's name and telephone, then their link, once. */
export function HandOverDialog({ conference, part, own = false, onClose, onDone = onClose }: Props) {
  const t = usePeopleTexts();
  const common = useCommonTexts();
  const errorText = useErrorText();
  const [draft, setDraft] = useState(EMPTY_PERSON);
  const [checked, setChecked] = useState(false);
  const { kind, subjectId } = part;
  const handOver = useHandOver(conference.code, own ? kind : undefined);
  const made = handOver.data;
  const name = draft.name.trim();
  const withPosition = kind === 'speaker' || kind === 'chair';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isComplete(draft)) return;
    const position = withPosition ? orNull(draft.position) : null;
    handOver.mutate({ kind, subjectId, name, position, phone: orNull(draft.phone) });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={made === undefined}
      closeOnEscape={made === undefined}
      withCloseButton={made === undefined}
      size="lg"
      title={t('handOverTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {made === undefined ? (
        <form className={classes.form} onSubmit={submit} noValidate>
          {part.name !== null && <p>{t('handOverOf', { name: part.name })}</p>}
          <Notice tone="info">{t(own ? 'handOverSelf' : 'handOverStaff')}</Notice>
          <PersonFields
            draft={draft}
            onChange={setDraft}
            checked={checked}
            nameLabel={t('substituteName')}
            withPosition={withPosition}
          />
          {handOver.isError && <Notice tone="fault">{errorText(asWireError(handOver.error))}</Notice>}
          <div className={classes.formActions}>
            <Button variant="default" size="md" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" size="md" loading={handOver.isPending}>
              {t('handOverConfirm')}
            </Button>
          </div>
        </form>
      ) : (
        <div className={classes.form}>
          <Notice tone="good">{t('handOverDone', { name })}</Notice>
          <MadeLinkCard holder={{ kind, name, link: made }} conference={conference} onDone={onDone} />
        </div>
      )}
    </Modal>
  );
}
