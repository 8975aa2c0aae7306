import type { HelpCall, SupportedVenue } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconCheck, IconHandStop } from '@tabler/icons-react';
import { HelpMessages } from '../../ui/help-messages';
import { useSaid } from '../../lib/support/support-words.texts';
import { Tag } from '../../ui/tag';
import { AnswerForm } from './answer-form';
import { waitedFor } from './desk-calls';
import classes from './support.module.css';
import { useSupportTexts } from './support.texts';
import type { Support } from './use-support-desk';
import { VenuePhones } from './venue-phones';

interface Props {
  call: HelpCall;
  venue: SupportedVenue | undefined;
  /** The unit above the venue, by its name. */
  unitName: string | null;
  opened: boolean;
  onOpen: () => void;
  /** Milliseconds of the server's clock. */
  now: number;
  timeZone: string;
  support: Support;
  draft: string;
  onDraft: (text: string) => void;
}

/** One room that needs help: who, since when, what was said, and all that can be done about it. */
export function CallCard(props: Props) {
  const { call, venue, unitName, opened, onOpen, now, timeZone, support, draft, onDraft } = props;
  const t = useSupportTexts();
  const said = useSaid();
  const { id, venueName, state, answeringBy, waitingSince, messages } = call;
  const last = messages.findLast(({ side }) => side === 'venue');
  const busy = support.commands.busy.has(id);
  const send = async (text: string) => {
    onDraft('');
    if (!(await support.answer(call, text))) onDraft(text);
  };
  return (
    <li className={classes.card} data-waiting={waitingSince !== null}>
      <button type="button" className={classes.head} aria-expanded={opened} onClick={onOpen}>
        <span className={classes.name}>{venueName}</span>
        {waitingSince === null ? (
          <Tag tone="good">{t('answered')}</Tag>
        ) : (
          <Tag tone="amber">{t('waited', { time: waitedFor(waitingSince, now) })}</Tag>
        )}
        <span className={classes.quiet}>
          {unitName !== null && <span>{t('unit', { name: unitName })}</span>}
          {state === 'answering' && answeringBy !== null && (
            <span>{t('takenBy', { name: answeringBy })}</span>
          )}
        </span>
        {last !== undefined && <span className={classes.reason}>{said(last)}</span>}
      </button>
      {opened && (
        <div className={classes.inside}>
          <VenuePhones venue={venue} />
          <HelpMessages
            messages={messages}
            own="hall"
            label={t('conversation', { name: venueName })}
            timeZone={timeZone}
          />
          <AnswerForm draft={draft} onDraft={onDraft} onSend={(text) => void send(text)}>
            {state === 'open' && (
              <Button
                variant="default"
                disabled={busy}
                leftSection={<IconHandStop size={18} aria-hidden />}
                onClick={() => support.take(call)}
              >
                {t('take')}
              </Button>
            )}
            <Button
              variant="default"
              disabled={busy}
              leftSection={<IconCheck size={18} aria-hidden />}
              onClick={() => support.close(call)}
            >
              {t('close')}
            </Button>
          </AnswerForm>
        </div>
      )}
    </li>
  );
}
