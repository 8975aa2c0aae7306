import type { UnitInvitation } from '@diem-cau/shared';
import { useFormats } from '../../lib/i18n/format';
import classes from './invitations.module.css';
import { useInvitationsTexts } from './invitations.texts';

/** How far the answers are, in one line of numbers. */
export function InvitationFigures({ invitations }: { invitations: readonly UnitInvitation[] }) {
  const t = useInvitationsTexts();
  const { number } = useFormats();
  const accepted = invitations.filter(({ state }) => state === 'accepted');
  const submitted = accepted.filter(({ listState }) => listState !== 'open').length;
  const delegates = accepted.reduce((sum, unit) => sum + unit.delegates, 0);
  const quota = accepted.reduce((sum, unit) => sum + (unit.quota ?? 0), 0);
  const of = (count: number, total: number) =>
    total > 0 ? t('ofTotal', { count: number(count), total: number(total) }) : number(count);
  const figures = [
    { name: t('invited'), value: number(invitations.length) },
    { name: t('accepted'), value: number(accepted.length) },
    { name: t('declined'), value: number(invitations.filter(({ state }) => state === 'declined').length) },
    { name: t('silent'), value: number(invitations.filter(({ state }) => state === 'sent').length) },
    { name: t('listsSubmitted'), value: of(submitted, accepted.length) },
    { name: t('delegates'), value: of(delegates, quota) },
  ];
  return (
    <dl className={classes.figures} aria-label={t('figures')}>
      {figures.map(({ name, value }) => (
        <div key={name} className={classes.figure}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
