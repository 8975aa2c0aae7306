import { NOTICE_LIMITS, type ConferenceState, type SendNotice } from '@diem-cau/shared';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { IconSpeakerphone } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { Choice } from '../../ui/choice';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DURATIONS, NEW_NOTICE, toSend, type NoticeDraft } from './notice-draft';
import { NoticePreview } from './notice-preview';
import { countReached, type Place } from './notice-reach';
import { ReachChoice } from './reach-choice';
import classes from './support.module.css';
import { useSupportTexts } from './support.texts';

interface Props {
  draft: NoticeDraft;
  onDraft: (draft: NoticeDraft) => void;
  places: readonly Place[];
  venueCount: number;
  state: ConferenceState;
  busy: boolean;
  /** Gives whether it was sent; what was not sent stays in the form. */
  onSend: (notice: SendNotice) => Promise<boolean>;
}

/** Writes a notice; only one to all venues in the middle of the conference is asked about once more. */
export function NoticeComposer({ draft, onDraft, places, venueCount, state, busy, onSend }: Props) {
  const t = useSupportTexts();
  const [asking, setAsking] = useState(false);
  const { text, urgency, minutes, toAll, reach } = draft;
  const change = (part: Partial<NoticeDraft>) => onDraft({ ...draft, ...part });
  const send = async () => {
    if (await onSend(toSend(draft))) onDraft(NEW_NOTICE);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (toAll && state === 'live') setAsking(true);
    else void send();
  };
  const isReady = text.trim() !== '' && (toAll || countReached(places, reach) > 0);
  return (
    <form className={classes.composer} onSubmit={submit} aria-label={t('compose')}>
      <Textarea
        label={t('text')}
        description={`${t('textHint')} ${t('left', { count: NOTICE_LIMITS.text - text.length })}`}
        placeholder={t('textPlaceholder')}
        rows={3}
        maxLength={NOTICE_LIMITS.text}
        value={text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <NoticePreview notice={draft} />
      <Choice
        label={t('urgency')}
        value={urgency}
        onChange={(chosen) => change({ urgency: chosen })}
        options={[
          { value: 'info', text: t('info'), hint: t('urgency.info') },
          { value: 'important', text: t('important'), hint: t('urgency.important') },
        ]}
      />
      <Choice
        label={t('to')}
        value={toAll ? 'all' : 'chosen'}
        onChange={(chosen) => change({ toAll: chosen === 'all' })}
        options={[
          { value: 'all', text: t('toAll', { count: venueCount }) },
          { value: 'chosen', text: t('toChosen') },
        ]}
      />
      {!toAll && (
        <ReachChoice places={places} reach={reach} onChange={(chosen) => change({ reach: chosen })} />
      )}
      <NativeSelect
        label={t('duration')}
        value={String(minutes ?? '')}
        onChange={(event) => change({ minutes: Number(event.currentTarget.value) || null })}
        data={[
          ...DURATIONS.map((count) => ({ value: String(count), label: t('minutes', { count }) })),
          { value: '', label: t('untilWithdrawn') },
        ]}
      />
      <Button
        type="submit"
        size="md"
        disabled={!isReady}
        loading={busy}
        leftSection={<IconSpeakerphone size={20} aria-hidden />}
      >
        {t('sendNotice')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('sendTitle')}
        confirmText={t('sendNotice')}
        color="brand"
        onConfirm={() => void send()}
        onClose={() => setAsking(false)}
      >
        <p>{t('sendWhat')}</p>
        <NoticePreview notice={draft} />
      </ConfirmDialog>
    </form>
  );
}
