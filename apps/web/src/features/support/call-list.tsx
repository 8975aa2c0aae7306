import type { OrgUnit, SupportDesk } from '@diem-cau/shared';
import { Button, CloseButton } from '@mantine/core';
import { IconBell, IconBellOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useNow } from '../../lib/time/use-now';
import { EmptyState } from '../../ui/empty-state';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { CallCard } from './call-card';
import { finishedCalls, openCalls } from './desk-calls';
import { FinishedList } from './finished-list';
import classes from './support.module.css';
import { useSupportTexts } from './support.texts';
import type { Support } from './use-support-desk';

interface Props {
  support: Support;
  desk: SupportDesk;
  online: boolean;
  clockOffsetMs: number;
  timeZone: string;
}

/** The rooms that need help, the longest wait first. */
export function CallList({ support, desk, online, clockOffsetMs, timeZone }: Props) {
  const t = useSupportTexts();
  const common = useCommonTexts();
  const now = useNow() + clockOffsetMs;
  const [openedId, setOpenedId] = useState<string | null>(null);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map());
  const open = openCalls(desk.calls);
  const venues = useMemo(() => new Map(desk.venues.map((venue) => [venue.participationId, venue])), [desk]);
  const above = useMemo(() => namesAbove(desk.units), [desk.units]);
  const shown = open.some(({ id }) => id === openedId) ? openedId : (open[0]?.id ?? null);
  const { commands, justClosed, forgetClosed, alert } = support;
  return (
    <>
      <FailureNotice failure={commands.failure} onDismiss={commands.dismiss} />
      {!online && commands.busy.size > 0 && <Notice tone="amber">{t('kept')}</Notice>}
      {justClosed !== null && (
        <Notice
          tone="info"
          action={
            <span className={classes.buttons}>
              <Button size="xs" variant="default" onClick={() => support.reopen(justClosed)}>
                {t('undo')}
              </Button>
              <CloseButton aria-label={common('close')} onClick={forgetClosed} />
            </span>
          }
        >
          {t('closedName', { name: justClosed.venueName })}
        </Notice>
      )}
      {open.length === 0 ? (
        <EmptyState title={t('empty')}>
          <p>{t('emptyHint')}</p>
        </EmptyState>
      ) : (
        <ol className={classes.list} aria-label={t('callList')}>
          {open.map((call) => {
            const venue = venues.get(call.participationId);
            return (
              <CallCard
                key={call.id}
                call={call}
                venue={venue}
                unitName={above.get(venue?.unitId ?? '') ?? null}
                opened={call.id === shown}
                onOpen={() => setOpenedId(call.id)}
                now={now}
                timeZone={timeZone}
                support={support}
                draft={drafts.get(call.id) ?? ''}
                onDraft={(text) => {
                  // Whoever writes to a room keeps it before them, whatever comes meanwhile.
                  setOpenedId(call.id);
                  setDrafts((before) => new Map(before).set(call.id, text));
                }}
              />
            );
          })}
        </ol>
      )}
      <FinishedList calls={finishedCalls(desk.calls)} support={support} timeZone={timeZone} />
      <Button
        size="xs"
        variant="subtle"
        className={classes.sound ?? ''}
        aria-pressed={alert.sound}
        leftSection={alert.sound ? <IconBell size={18} aria-hidden /> : <IconBellOff size={18} aria-hidden />}
        onClick={() => alert.setSound(!alert.sound)}
      >
        {t(alert.sound ? 'soundOn' : 'soundOff')}
      </Button>
    </>
  );
}

/** Where each unit lies: the name of the unit above it. */
function namesAbove(units: readonly OrgUnit[]): ReadonlyMap<string, string> {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return new Map(
    units.flatMap(({ id, parentId }) => {
      const name = names.get(parentId ?? '');
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
}
