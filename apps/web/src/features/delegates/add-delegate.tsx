import { spellingKey, type Delegate, type DelegateUnit, type Sitting } from '@diem-cau/shared';
import { Button, Checkbox } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ClipboardEvent, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useErrorText } from '../../lib/i18n/error-text';
import { makeUuid } from '../../live/uuid';
import { Notice } from '../../ui/notice';
import { detailsFault, toDetails, useDetails } from './details-fields';
import { DetailsInputs } from './details-inputs';
import classes from './delegates.module.css';
import { useAddDelegate, type DelegateAccess } from './delegates.queries';
import { useDelegatesTexts } from './delegates.texts';
import { ANYWHERE, PlaceInputs } from './place-inputs';

interface Props {
  access: DelegateAccess;
  unit: DelegateUnit;
  sittings: readonly Sitting[];
  present: readonly Delegate[];
  /** It was just asked for. */
  takesFocus?: boolean;
  /** Several rows of a spreadsheet were pasted where a name belongs. */
  onPasteRows: (text: string) => void;
}

/** Adds people one after another without leaving the keyboard: Enter stores, and the next name can be typed. */
export function AddDelegate({ access, unit, sittings, present, takesFocus = false, onPasteRows }: Props) {
  const t = useDelegatesTexts();
  const errorText = useErrorText();
  const { details, set, clear } = useDetails(null);
  const [place, setPlace] = useState(ANYWHERE);
  const [outsideList, setOutsideList] = useState(false);
  const [id, setId] = useState(makeUuid);
  const [tried, setTried] = useState(false);
  const [added, setAdded] = useState<Delegate | null>(null);
  const nameRef = useRef<HTMLInputElement>(null);
  const add = useAddDelegate(access);
  const fault = tried ? detailsFault(details) : null;
  const error = add.isError ? asWireError(add.error) : null;
  const typedKey = spellingKey(details.name);
  const alike = typedKey === '' ? [] : present.filter(({ name }) => spellingKey(name) === typedKey);

  useEffect(() => {
    if (takesFocus) nameRef.current?.focus();
  }, [takesFocus]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (add.isPending || detailsFault(details)) return;
    setAdded(null);
    const { invitationId } = unit;
    add.mutate(
      { ...toDetails(details), ...place, id, invitationId, outsideList },
      {
        onSuccess: (stored) => {
          setAdded(stored);
          clear();
          setId(makeUuid());
          setTried(false);
          nameRef.current?.focus();
        },
      },
    );
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    onPasteRows(text);
  };
  return (
    <form
      onSubmit={submit}
      noValidate
      className={classes.add}
      aria-label={t('addTo', { unit: unit.unitName })}
    >
      <DetailsInputs
        details={details}
        onChange={(field, text) => {
          set(field, text);
          setAdded(null);
        }}
        fault={fault?.field ?? null}
        error={error}
        nameRef={nameRef}
        onPasteName={paste}
      />
      <PlaceInputs unit={unit} sittings={sittings} place={place} onChange={setPlace} />
      <div className={classes.addActions}>
        <Button type="submit" loading={add.isPending} leftSection={<IconUserPlus size={18} aria-hidden />}>
          {t('add')}
        </Button>
        {access.as !== 'invitee' && (
          <Checkbox
            label={t('outsideList')}
            checked={outsideList}
            onChange={(event) => setOutsideList(event.currentTarget.checked)}
          />
        )}
      </div>
      {alike.length > 0 && (
        <Notice tone="amber">{t('resembles', { names: alike.map(describe).join('; ') })}</Notice>
      )}
      {error !== null && error.field === null && (
        <Notice
          tone="fault"
          action={
            <Button type="submit" variant="default" size="xs">
              {t('sendAgain')}
            </Button>
          }
        >
          <strong>{t('notSaved')}:</strong> {errorText(error)}
        </Notice>
      )}
      {added !== null && present.some(({ id: listed }) => listed === added.id) && (
        <Notice tone="good">{t('added', { name: added.name })}</Notice>
      )}
    </form>
  );
}

const describe = ({ name, position }: Delegate): string => (position ? `${name} (${position})` : name);
