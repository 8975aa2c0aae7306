import { INVITATION_LIMITS, matchesSearch, type OwnInvitation, type VenueChoice } from '@diem-cau/shared';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useErrorText } from '../../lib/i18n/error-text';
import { Choice } from '../../ui/choice';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { Notice } from '../../ui/notice';
import classes from './own-invitation.module.css';
import { useChooseVenue, useVenueChoices } from './own-invitation.queries';
import { useOwnInvitationTexts } from './own-invitation.texts';

/** Rooms of others that are shown; more are found by typing. */
const ROOMS = 8;
const OTHER = 'other';
const NEW = 'new';

interface Props {
  code: string;
  invitation: OwnInvitation;
  onSaved: () => void;
  onCancel: () => void;
}

export function VenueForm(props: Props) {
  const choices = useVenueChoices(props.code, true);
  if (choices.isPending) return <LoadingState />;
  if (choices.data === undefined) {
    return <ErrorState error={asWireError(choices.error)} onRetry={() => void choices.refetch()} />;
  }
  return <Form {...props} choices={choices.data} />;
}

function Form({ code, invitation, onSaved, onCancel, choices }: Props & { choices: VenueChoice[] }) {
  const t = useOwnInvitationTexts();
  const common = useCommonTexts();
  const errorText = useErrorText();
  const choose = useChooseVenue(code);
  const own = choices.filter((venue) => venue.own);
  const others = choices.filter((venue) => !venue.own && venue.inConference);
  const [room, setRoom] = useState(own[0]?.venueId ?? NEW);
  const [query, setQuery] = useState('');
  const [venueId, setVenueId] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [revision] = useState(invitation.revision);
  const [tried, setTried] = useState(false);
  const found = others.filter((venue) => matchesSearch(`${venue.name} ${venue.address ?? ''}`, query));
  const chosen = room === NEW ? null : room === OTHER ? venueId : room;
  const incomplete = room === NEW ? name.trim() === '' : chosen === null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (incomplete) return;
    const isNew = room === NEW;
    choose.mutate(
      {
        venueId: chosen,
        name: isNew ? name : null,
        address: isNew ? address : null,
        revision,
      },
      { onSuccess: onSaved },
    );
  };
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      {own.length + others.length > 0 && (
        <Choice
          label={t('whichRoom')}
          value={room}
          onChange={setRoom}
          options={[
            ...own.map((venue) => ({
              value: venue.venueId,
              text: venue.name,
              hint: venue.address ?? t('ownRoom'),
            })),
            ...(others.length > 0
              ? [{ value: OTHER, text: t('roomOfOthers'), hint: t('roomOfOthersHint') }]
              : []),
            { value: NEW, text: t('newRoom'), hint: t('newRoomHint') },
          ]}
        />
      )}
      {room === OTHER && (
        <>
          <TextInput
            label={t('searchRoom')}
            placeholder={t('searchRoomPlaceholder')}
            size="md"
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
          {found.length === 0 ? (
            <p role="status">{t('roomNone')}</p>
          ) : (
            <Choice
              label={t('roomOfOthers')}
              value={venueId}
              onChange={setVenueId}
              options={found.slice(0, ROOMS).map((venue) => ({
                value: venue.venueId,
                text: venue.name,
                ...(venue.address && { hint: venue.address }),
              }))}
            />
          )}
          {found.length > ROOMS && <p role="status">{t('roomMore', { count: found.length - ROOMS })}</p>}
        </>
      )}
      {room === NEW && (
        <>
          <TextInput
            label={t('roomName')}
            size="md"
            required
            maxLength={INVITATION_LIMITS.venueName}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={tried && incomplete && t('roomNameNeeded')}
          />
          <TextInput
            label={t('roomAddress')}
            size="md"
            maxLength={INVITATION_LIMITS.venueAddress}
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
        </>
      )}
      {invitation.venues.length > 1 && <Notice tone="amber">{t('severalVenues')}</Notice>}
      {choose.isError && (
        <Notice tone="fault">
          <strong>{t('notSaved')}:</strong> {errorText(asWireError(choose.error))}
        </Notice>
      )}
      <div className={classes.buttons}>
        <Button
          type="submit"
          size="md"
          loading={choose.isPending}
          disabled={room === OTHER && venueId === null}
        >
          {t('saveVenue')}
        </Button>
        <Button variant="default" size="md" onClick={onCancel}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  );
}
