import type { HelpMessage, HelpSide } from '@diem-cau/shared';
import { useEffect, useRef } from 'react';
import { useFormats } from '../lib/i18n/format';
import { useSaid, useSpeakerName } from '../lib/support/support-words.texts';
import classes from './help-messages.module.css';

interface Props {
  messages: readonly HelpMessage[];
  /** Whose page it is: the own words stand at the right. */
  own: HelpSide;
  label: string;
  timeZone: string;
}

/** What a room and the hall have said to each other, in order. */
export function HelpMessages({ messages, own, label, timeZone }: Props) {
  const said = useSaid();
  const speaker = useSpeakerName();
  const { time } = useFormats(timeZone);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // The newest words are in sight.
    if (list.current !== null) list.current.scrollTop = list.current.scrollHeight;
  }, [messages.length]);
  return (
    <ol ref={list} className={classes.messages} aria-label={label} tabIndex={0}>
      {messages.map((message) => (
        <li key={message.id} className={classes.message} data-own={message.side === own}>
          <p className={classes.who}>
            {speaker(message)} · <time dateTime={message.at}>{time(message.at)}</time>
          </p>
          <p className={classes.said}>{said(message)}</p>
        </li>
      ))}
    </ol>
  );
}
