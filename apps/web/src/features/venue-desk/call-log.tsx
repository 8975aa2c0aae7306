import type { VenueCall, VenueOnBoard } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import type { Formats } from '../../lib/i18n/format';
import type { Commands } from '../../live/use-commands';
import { CallForm } from './call-form';
import { correctionOf, newCall, toCall, type CallEntry } from './call-entry';
import { useVenueDeskTexts } from './venue-desk.texts';
import { phonesOf } from './venue-filters';
import classes from './venue-sheet.module.css';

interface Props {
  venue: VenueOnBoard;
  /** Newest first. */
  calls: readonly VenueCall[];
  formats: Formats;
  commands: Commands;
  clockOffsetMs: number;
  disabled: boolean;
  mayCall: boolean;
  /** The call that is being noted. */
  entry: CallEntry | null;
  onEntry: (entry: CallEntry | null) => void;
}

/** Who telephoned the venue and what was agreed; a mistake is put right by a further entry. */
export function CallLog(props: Props) {
  const { venue, calls, formats, commands, disabled, mayCall, entry, onEntry } = props;
  const t = useVenueDeskTexts();
  const corrected = new Set(calls.map(({ correctsId }) => correctsId));

  const save = async () => {
    if (entry === null) return;
    const done = await commands.run({
      key: 'call',
      what: t('saveCall'),
      name: 'venue-call:log',
      request: toCall(entry, venue, Date.now() + props.clockOffsetMs),
    });
    if (done !== null) onEntry(null);
  };
  return (
    <section aria-labelledby="venue-calls">
      <h3 id="venue-calls">{t('sectionCalls')}</h3>
      {entry !== null && mayCall && (
        <CallForm
          entry={entry}
          busy={commands.busy.has('call')}
          disabled={disabled}
          onChange={onEntry}
          onSave={() => void save()}
          onCancel={() => onEntry(null)}
        />
      )}
      {entry === null && mayCall && (
        <Button variant="default" size="sm" onClick={() => onEntry(newCall(venue, phonesOf(venue)[0] ?? ''))}>
          {t('logCall')}
        </Button>
      )}
      {calls.length === 0 && entry === null && <p className={classes.quiet}>{t('noCallsYet')}</p>}
      <ul className={classes.log}>
        {calls.map((call) => (
          <li key={call.id} data-undone={corrected.has(call.id)}>
            <span>
              {t('callLine', {
                time: formats.time(call.calledAt),
                by: call.calledBy,
                whom: [t(`called.${call.called}`), call.whom, call.phone].filter(Boolean).join(' '),
              })}
            </span>
            <span className={classes.words}>
              <strong>{t(call.reached ? 'reached' : 'notReached')}</strong>
              {call.agreed !== null && <>: {call.agreed}</>}
            </span>
            <span className={classes.quiet}>
              {[
                call.waitUntil !== null && t('waitUntil', { time: formats.time(call.waitUntil) }),
                corrected.has(call.id) && t('corrected'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {mayCall && !corrected.has(call.id) && (
              <Button variant="subtle" size="compact-sm" onClick={() => onEntry(correctionOf(call))}>
                {t('correctCall')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
