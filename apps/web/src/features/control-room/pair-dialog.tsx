import { VENUE_LIMITS, type VenueOnBoard } from '@diem-cau/shared';
import { Button, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useErrorText } from '../../lib/i18n/error-text';
import { Notice } from '../../ui/notice';
import { usePairScreen } from './control-room.mutations';
import { useControlRoomTexts } from './control-room.texts';
import classes from './dialogs.module.css';

interface Props {
  conferenceCode: string;
  venue: VenueOnBoard;
  onClose: () => void;
}

/** The operator types what the room reads from its screen. */
export function PairDialog({ conferenceCode, venue, onClose }: Props) {
  const t = useControlRoomTexts();
  const common = useCommonTexts();
  const errorText = useErrorText();
  const pair = usePairScreen(conferenceCode);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const count = VENUE_LIMITS.pairingCode;
  const code = typed.replace(/[\s-]/g, '').toUpperCase();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (code.length === count) pair.mutate({ code, participationId: venue.participationId });
  };
  const incomplete = tried && code.length !== count ? t('pairIncomplete', { count }) : undefined;
  const refused = pair.isError ? errorText(asWireError(pair.error)) : undefined;

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('pairTitle', { name: venue.name })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {pair.isSuccess ? (
        <div className={classes.body}>
          <Notice tone="good">{t('pairDone', { name: pair.data.venueName })}</Notice>
          <Button onClick={onClose} data-autofocus>
            {common('close')}
          </Button>
        </div>
      ) : (
        <form className={classes.body} onSubmit={submit} noValidate>
          <TextInput
            label={t('pairCode')}
            description={t('pairHint', { count })}
            size="lg"
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              pair.reset();
            }}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            classNames={{ input: classes.code ?? '' }}
            error={incomplete ?? refused}
            data-autofocus
          />
          <Button type="submit" size="md" loading={pair.isPending}>
            {t('pair')}
          </Button>
        </form>
      )}
    </Modal>
  );
}
