import type { ConferencePerson, PersonKind } from '@diem-cau/shared';
import { Button, Modal } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useErrorText } from '../../lib/i18n/error-text';
import { Notice } from '../../ui/notice';
import { useAddPerson, useEditPerson } from './people.queries';
import classes from './people.module.css';
import { usePeopleTexts } from './people.texts';
import { EMPTY_PERSON, isComplete, orNull, PersonFields } from './person-fields';

interface Props {
  code: string;
  kind: PersonKind;
  /** Null for a new one. */
  person: ConferencePerson | null;
  onClose: () => void;
}

export function PersonForm({ code, kind, person, onClose }: Props) {
  const t = usePeopleTexts();
  const common = useCommonTexts();
  const errorText = useErrorText();
  const [draft, setDraft] = useState(
    person ? { name: person.name, position: person.position ?? '', phone: person.phone ?? '' } : EMPTY_PERSON,
  );
  const [checked, setChecked] = useState(false);
  const add = useAddPerson(code);
  const edit = useEditPerson(code);
  const { isError, error } = person ? edit : add;
  const isSpeaker = kind === 'speaker';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isComplete(draft)) return;
    const wanted = {
      name: draft.name.trim(),
      position: orNull(draft.position),
      phone: orNull(draft.phone),
    };
    if (person)
      edit.mutate({ person, body: { revision: person.revision, ...wanted } }, { onSuccess: onClose });
    else add.mutate({ kind, ...wanted }, { onSuccess: onClose });
  };
  const title = person ? (isSpeaker ? 'editSpeaker' : 'editChair') : isSpeaker ? 'addSpeaker' : 'addChair';

  return (
    <Modal opened onClose={onClose} title={t(title)} closeButtonProps={{ 'aria-label': common('close') }}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <PersonFields
          draft={draft}
          onChange={setDraft}
          checked={checked}
          nameLabel={t('name')}
          withPosition
        />
        {isError && <Notice tone="fault">{errorText(asWireError(error))}</Notice>}
        <div className={classes.formActions}>
          <Button variant="default" size="md" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" size="md" loading={add.isPending || edit.isPending}>
            {t(person ? 'save' : 'add')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
