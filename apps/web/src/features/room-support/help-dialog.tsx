import type { Hotline } from '@diem-cau/shared';
import { Modal } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import type { LiveConnection } from '../../live/connection';
import { HelpMessages } from '../../ui/help-messages';
import { CallState } from './call-state';
import { ReasonButtons } from './reason-buttons';
import { ReplyButtons } from './reply-buttons';
import { standingOf } from './room-call';
import classes from './room-support.module.css';
import { useRoomSupportTexts } from './room-support.texts';
import type { RoomCall } from './use-room-call';
import { WordsForm } from './words-form';

interface Props {
  connection: LiveConnection;
  room: RoomCall;
  hotline: Pick<Hotline, 'name' | 'phone'> | null;
  timeZone: string;
  opened: boolean;
  onClose: () => void;
}

/** On the room's screen: what is wrong, in buttons as large as a hand. */
export function HelpDialog({ connection, room, hotline, timeZone, opened, onClose }: Props) {
  const t = useRoomSupportTexts();
  const { call } = room;
  const isOpen = standingOf(call) !== 'none';
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(isOpen ? 'titleCalled' : 'title')}
      size="auto"
      // A screen that is shown in full shows nothing but what is inside it.
      withinPortal={false}
      closeButtonProps={{ 'aria-label': t('close'), size: 'xl' }}
      classNames={{ content: classes.dialog ?? '', title: classes.dialogTitle ?? '' }}
    >
      <div className={classes.parts}>
        {!isOpen && <p>{t('hint')}</p>}
        <CallState connection={connection} room={room} />
        {isOpen && call !== null && (
          <HelpMessages
            messages={call.messages.slice(-4)}
            own="venue"
            label={t('conversation')}
            timeZone={timeZone}
          />
        )}
        {isOpen && call?.waitingSince === null && (
          <ReplyButtons onPress={(reply) => void room.reply(reply).then((sent) => sent && onClose())} />
        )}
        {isOpen && <h3 className={classes.more}>{t('addMore')}</h3>}
        <ReasonButtons
          onPress={(reason) => {
            void room.ask(reason);
            onClose();
          }}
        />
        <WordsForm
          label={t(isOpen ? 'typedReply' : 'typed')}
          onSend={(text) => (isOpen ? room.reply(null, text) : room.ask(null, text))}
        />
        {hotline !== null && (
          <p className={classes.hotline}>
            <IconPhone size="1.25em" aria-hidden />
            {t('orPhone')}
            {hotline.name !== null && ` (${hotline.name})`}: <strong>{hotline.phone}</strong>
          </p>
        )}
      </div>
    </Modal>
  );
}
