import { IconLifebuoy } from '@tabler/icons-react';
import { Tag } from '../../ui/tag';
import { useVenueDeskTexts } from './venue-desk.texts';
import classes from './venue-line.module.css';
import type { GroupCounts } from './venue-rows';

/** A district with what its venues are together; those outside the system stand apart. */
export function GroupLine({
  name,
  counts,
  brief,
}: {
  name: string;
  counts: GroupCounts;
  /** There is room for what matters most alone. */
  brief: boolean;
}) {
  const t = useVenueDeskTexts();
  const { ours, connected, lost, help, calls, external, externalConnected, delegates } = counts;
  return (
    <span className={classes.groupLine}>
      <strong>{name}</strong>
      <span className={classes.groupFacts}>
        {lost > 0 && <Tag tone="fault">{t('groupLost', { count: lost })}</Tag>}
        {help > 0 && (
          <Tag tone="fault" icon={<IconLifebuoy size={16} aria-hidden />}>
            {brief ? help : t('groupHelp', { count: help })}
            {brief && <span className="visually-hidden">{t('help.open')}</span>}
          </Tag>
        )}
        {calls > 0 && <Tag tone="amber">{t('groupCalls', { count: calls })}</Tag>}
        {ours > 0 && <span>{t('groupConnected', { connected, total: ours })}</span>}
        {!brief && external > 0 && (
          <span>{t('groupExternal', { connected: externalConnected, total: external })}</span>
        )}
        {!brief && delegates > 0 && <span>{t('groupDelegates', { count: delegates })}</span>}
      </span>
    </span>
  );
}
