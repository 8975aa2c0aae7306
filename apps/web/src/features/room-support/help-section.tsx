import { IconHelpCircle } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { LiveConnection } from '../../live/connection';
import { HelpMessages } from '../../ui/help-messages';
import { Section } from '../../ui/section';
import { CallState } from './call-state';
import { ReasonButtons } from './reason-buttons';
import { ReplyButtons } from './reply-buttons';
import { standingOf } from './room-call';
import classes from './room-support.module.css';
import { useRoomSupportTexts } from './room-support.texts';
import { useRoomCall } from './use-room-call';
import { WordsForm } from './words-form';

/** The same call on the phone of whoever answers for the room. */
export function HelpSection({ connection, timeZone }: { connection: LiveConnection; timeZone: string }) {
  const t = useRoomSupportTexts();
  const room = useRoomCall(connection);
  const { call } = room;
  const [choosing, setChoosing] = useState(false);
  const isOpen = standingOf(call) !== 'none';
  return (
    <Section title={t('help')}>
      <div className={classes.parts}>
        <CallState connection={connection} room={room} />
        {call !== null && isOpen && (
          <>
            <HelpMessages
              messages={call.messages}
              own="venue"
              label={t('conversation')}
              timeZone={timeZone}
            />
            <ReplyButtons onPress={(reply) => void room.reply(reply)} />
            <WordsForm label={t('typedReply')} onSend={(text) => room.reply(null, text)} />
          </>
        )}
        {choosing ? (
          <>
            <p>{t('hintPhone')}</p>
            <ReasonButtons
              onPress={(reason) => {
                setChoosing(false);
                void room.ask(reason);
              }}
            />
            {!isOpen && (
              <WordsForm
                label={t('typed')}
                onSend={(text) => {
                  setChoosing(false);
                  return room.ask(null, text);
                }}
              />
            )}
            <Button variant="default" size="md" onClick={() => setChoosing(false)}>
              {t('close')}
            </Button>
          </>
        ) : (
          <Button
            size="lg"
            variant={isOpen ? 'default' : 'filled'}
            leftSection={<IconHelpCircle size={22} aria-hidden />}
            onClick={() => setChoosing(true)}
          >
            {t(isOpen ? 'addMore' : 'help')}
          </Button>
        )}
      </div>
    </Section>
  );
}
