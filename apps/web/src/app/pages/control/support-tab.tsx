import { SupportPanel } from '../../../features/support/support-panel';
import { useSupportTexts } from '../../../features/support/support.texts';
import { useSupportDesk } from '../../../features/support/use-support-desk';
import type { LiveConnection } from '../../../live/connection';
import type { InConference } from '../../layouts/staff-conference';
import type { DeskTab } from './desk-tabs';

/** Calls for help and notices, for those who may answer. It sounds also while another panel is open. */
export function useSupportTab(
  connection: LiveConnection,
  { entered: { me, conference }, live, online }: InConference,
): DeskTab[] {
  const t = useSupportTexts();
  const support = useSupportDesk(connection, me.permissions.includes('support.answer'));
  if (!support.allowed) return [];
  return [
    {
      name: 'support',
      label: t('tab'),
      waiting: support.waiting,
      panel: (
        <SupportPanel
          connection={connection}
          conference={conference}
          support={support}
          online={online}
          clockOffsetMs={live.clockOffsetMs}
        />
      ),
    },
  ];
}
