import { isConnectedState, type LineGrade, type VenueOnBoard } from '@diem-cau/shared';
import { IconPhone, IconPhoneCheck } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { Formats } from '../../lib/i18n/format';
import { PhoneLink } from '../../ui/phone-link';
import { Tag } from '../../ui/tag';
import { HelpMark } from './help-mark';
import { useLineWords } from './use-line-words';
import { useVenueDeskTexts } from './venue-desk.texts';
import { isExternal, phonesOf } from './venue-filters';
import classes from './venue-line.module.css';
import { VenueStateMark } from './venue-state-mark';

interface Props {
  venue: VenueOnBoard;
  groupName: string | null;
  onAir: boolean;
  /** Columns beside each other instead of two lines. */
  wide: boolean;
  /** Only venues that must be telephoned are listed: each says why. */
  urgent: boolean;
  formats: Formats;
  /** Puts it on air or takes it off. */
  button: ReactNode;
}

/** One venue of the tree. */
export const VenueLine = memo(function VenueLine(props: Props) {
  return props.wide ? <Columns {...props} /> : <Stacked {...props} />;
});

/** Two lines: what matters most stands first, the rest is one press away. */
function Stacked({ venue, groupName, onAir, urgent, formats, button }: Props) {
  const t = useVenueDeskTexts();
  const [reason] = venue.callReasons;
  return (
    <span className={classes.stacked}>
      <span className={classes.name}>
        <Name venue={venue} groupName={groupName} onAir={onAir} />
        {reason !== undefined && !urgent && (
          <span className={classes.call} title={t(`reasonLong.${reason}`)}>
            <IconPhone size={16} aria-hidden />
            <span className="visually-hidden">{t(`reason.${reason}`)}</span>
          </span>
        )}
      </span>
      <span className={classes.facts}>
        <HelpMark venue={venue} />
        <VenueStateMark venue={venue} />
        <Warnings venue={venue} onAir={onAir} />
        {urgent && <CallMark venue={venue} formats={formats} />}
        <Line venue={venue} formats={formats} short />
        {venue.delegates !== null && <Count venue={venue} />}
      </span>
      <Button button={button} />
    </span>
  );
}

function Columns({ venue, groupName, onAir, formats, button }: Props) {
  const t = useVenueDeskTexts();
  const external = isExternal(venue);
  const [phone] = phonesOf(venue);
  return (
    <span className={classes.columns}>
      <span className={classes.name}>
        <Name venue={venue} groupName={groupName} onAir={onAir} />
      </span>
      <span className={classes.cell}>
        <VenueStateMark venue={venue} />
        <Warnings venue={venue} onAir={onAir} />
      </span>
      <span className={classes.cell}>
        {external ? (
          <span className={classes.system} title={venue.externalSystem ?? ''}>
            {venue.externalSystem ?? t('external')}
          </span>
        ) : (
          <Check venue={venue} />
        )}
      </span>
      <span className={classes.cell}>
        <Line venue={venue} formats={formats} />
      </span>
      <span className={classes.cell}>
        <Count venue={venue} />
      </span>
      <span className={classes.cell}>
        {isConnectedState(venue.state)
          ? t('heardNow')
          : venue.lastHeardAt !== null && formats.time(venue.lastHeardAt)}
      </span>
      <span className={classes.cell}>
        <HelpMark venue={venue} />
        <CallMark venue={venue} formats={formats} />
      </span>
      <span className={classes.cell}>{phone !== undefined && <PhoneLink phone={phone} />}</span>
      <Button button={button} />
    </span>
  );
}

function Name({ venue, groupName, onAir }: Pick<Props, 'venue' | 'groupName' | 'onAir'>) {
  const t = useVenueDeskTexts();
  return (
    <>
      {onAir && <Tag tone="live">{t('onAir')}</Tag>}
      <strong title={venue.name}>{venue.name}</strong>
      {groupName !== null && groupName !== venue.name && <span className={classes.group}>{groupName}</span>}
    </>
  );
}

function Warnings({ venue, onAir }: Pick<Props, 'venue' | 'onAir'>) {
  const t = useVenueDeskTexts();
  return (
    <>
      {onAir && !venue.sending && <Tag tone="amber">{t('waitingPicture')}</Tag>}
      {!venue.accepted && <Tag tone="amber">{t('notAccepted')}</Tag>}
    </>
  );
}

/** A press on it is not a press on the line. */
function Button({ button }: { button: ReactNode }) {
  if (button === null) return null;
  return (
    <span className={classes.button} onClick={(event) => event.stopPropagation()}>
      {button}
    </span>
  );
}

function Check({ venue: { check } }: { venue: VenueOnBoard }) {
  const t = useVenueDeskTexts();
  if (check === null) return <span className={classes.quiet}>{t('notChecked')}</span>;
  return <Grade grade={check.verdict} />;
}

export function Grade({ grade }: { grade: LineGrade }) {
  const t = useVenueDeskTexts();
  return (
    <span className={classes.grade} data-grade={grade}>
      {t(`grade.${grade}`)}
    </span>
  );
}

function Line({ venue, formats, short = false }: { venue: VenueOnBoard; formats: Formats; short?: boolean }) {
  const t = useVenueDeskTexts();
  const words = useLineWords(formats.number);
  const { line, lastHeardAt } = venue;
  if (line !== null) {
    const loss = line.lossPercent === null ? '' : `${formats.number(line.lossPercent)} %`;
    return (
      <>
        <Grade grade={line.quality} />{' '}
        <span className={classes.figures} title={words(line)}>
          {short ? loss : words(line)}
        </span>
      </>
    );
  }
  if (!short || venue.state !== 'lost' || lastHeardAt === null) return null;
  return <span className={classes.figures}>{t('heardAt', { time: formats.time(lastHeardAt) })}</span>;
}

function Count({ venue: { delegates } }: { venue: VenueOnBoard }) {
  const t = useVenueDeskTexts();
  return delegates === null ? (
    <span className={classes.quiet}>{t('noCount')}</span>
  ) : (
    <span>{t('delegates', { count: delegates })}</span>
  );
}

function CallMark({ venue: { callReasons, lastCall }, formats }: { venue: VenueOnBoard; formats: Formats }) {
  const t = useVenueDeskTexts();
  const [first, ...others] = callReasons;
  if (first !== undefined) {
    return (
      <span
        className={classes.call}
        title={callReasons.map((reason) => t(`reasonLong.${reason}`)).join('; ')}
      >
        <IconPhone size={16} aria-hidden />
        <span>{t(`reason.${first}`)}</span>
        {others.length > 0 && <span>+{others.length}</span>}
      </span>
    );
  }
  if (lastCall === null) return null;
  const { calledAt, waitUntil } = lastCall;
  const words =
    waitUntil === null
      ? t('calledAt', { time: formats.time(calledAt) })
      : t('calledWaiting', { time: formats.time(calledAt), until: formats.time(waitUntil) });
  return (
    <>
      <IconPhoneCheck size={16} aria-hidden />
      <span title={words}>{words}</span>
    </>
  );
}
