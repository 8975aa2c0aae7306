import { filterInvitations, isOver, type InvitationFilter, type StaffConference } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useFormats } from '../../lib/i18n/format';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { Notice } from '../../ui/notice';
import { ExportLinks } from './export-links';
import { FilterBar } from './filter-bar';
import { InvitationDialogs } from './invitation-dialogs';
import { InvitationFigures } from './invitation-figures';
import { InvitationTable } from './invitation-table';
import { InviteDialog } from './invite-dialog';
import classes from './invitations.module.css';
import { useInvitations } from './invitations.queries';
import { useInvitationsTexts } from './invitations.texts';
import { mayInvite } from './may-invite';
import { LinksDialog } from './links-dialog';
import type { OpenedInvitation } from './opened-invitation';
import { TermsCard } from './terms-card';

/** Which units are invited, what they answered, and whom to telephone. */
export function InvitationsDesk({ conference }: { conference: StaffConference }) {
  const t = useInvitationsTexts();
  const formats = useFormats(conference.timeZone);
  const list = useInvitations(conference.code);
  const [filter, setFilter] = useState<InvitationFilter>('all');
  const [query, setQuery] = useState('');
  const searched = useDeferredValue(query);
  const [dialog, setDialog] = useState<'invite' | 'links' | null>(null);
  const [opened, setOpened] = useState<OpenedInvitation | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const invitations = list.data?.invitations;
  const shown = useMemo(
    () => filterInvitations(invitations ?? [], filter, searched),
    [invitations, filter, searched],
  );
  const open = useCallback((id: string, what: OpenedInvitation['what']) => {
    setDone(null);
    setOpened({ id, what });
  }, []);

  if (list.isPending) return <LoadingState />;
  if (list.data === undefined || invitations === undefined) {
    return <ErrorState error={asWireError(list.error)} onRetry={() => void list.refetch()} />;
  }
  const mayManage = mayInvite(conference);
  const chosen = invitations.find(({ id }) => id === opened?.id);
  return (
    <div className={classes.desk}>
      <div className={classes.head}>
        <p className={classes.intro}>{t('intro')}</p>
        {mayManage && (
          <Button leftSection={<IconMailForward size={18} aria-hidden />} onClick={() => setDialog('invite')}>
            {t('inviteUnits')}
          </Button>
        )}
      </div>
      {isOver(conference.state) && <Notice tone="info">{t('over')}</Notice>}
      <TermsCard conference={conference} terms={list.data.terms} />
      {done !== null && <Notice tone="good">{done}</Notice>}
      {invitations.length === 0 ? (
        <EmptyState icon={<IconMailForward size={40} />} title={t('none')}>
          {mayManage && <p>{t('noneHint')}</p>}
        </EmptyState>
      ) : (
        <>
          <InvitationFigures invitations={invitations} />
          <FilterBar
            invitations={invitations}
            filter={filter}
            onFilter={setFilter}
            query={query}
            onQuery={setQuery}
          />
          <div className={classes.tools}>
            <p role="status" className={classes.soft}>
              {t('shown', { count: shown.length })}
            </p>
            {mayManage && shown.length > 0 && (
              <Button variant="default" onClick={() => setDialog('links')}>
                {t('makeLinks')}
              </Button>
            )}
            <ExportLinks code={conference.code} filter={filter} query={searched} />
          </div>
          {shown.length === 0 ? (
            <EmptyState title={t('noneFound')} />
          ) : (
            <InvitationTable invitations={shown} formats={formats} mayManage={mayManage} onOpen={open} />
          )}
        </>
      )}
      {dialog === 'invite' && (
        <InviteDialog
          conference={conference}
          onInvited={(count) => {
            setDialog(null);
            setDone(`${t('inviteDone', { count })} ${count > 0 ? t('nextLinks') : ''}`);
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'links' && (
        <LinksDialog
          conference={conference}
          terms={list.data.terms}
          shown={shown}
          onClose={() => setDialog(null)}
        />
      )}
      {chosen && opened && (
        <InvitationDialogs
          key={`${opened.id} ${opened.what}`}
          conference={conference}
          terms={list.data.terms}
          invitation={chosen}
          what={opened.what}
          onOpen={(what) => open(opened.id, what)}
          onDone={(text) => {
            setOpened(null);
            setDone(text);
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}
