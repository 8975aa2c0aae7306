import type { Delegate } from '@diem-cau/shared';
import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { PhoneLink } from '../../ui/phone-link';
import { Tag, type TagTone } from '../../ui/tag';
import classes from './delegates.module.css';
import { useDelegatesTexts } from './delegates.texts';

const TONES: Record<Delegate['state'], TagTone> = {
  expected: 'good',
  absent_with_leave: 'amber',
  absent: 'fault',
  substituted: 'plain',
};

export interface DelegateActions {
  onEdit: (delegate: Delegate) => void;
  onAbsence: (delegate: Delegate) => void;
  onComesBack: (delegate: Delegate) => void;
  onRemove: (delegate: Delegate) => void;
}

interface Props {
  delegate: Delegate;
  number: number;
  /** By ids: the substitute of this one, and whom this one comes for. */
  nameOf: (id: string) => string;
  replaces: string | null;
  /** Where the list holds several units. */
  unitName?: string | undefined;
  /** Those they come to, when they do not come to all. */
  sittings: readonly string[];
  actions: DelegateActions | null;
}

/** One person in a list. */
export function DelegateRow({ delegate, number, nameOf, replaces, unitName, sittings, actions }: Props) {
  const t = useDelegatesTexts();
  const { name, position, workplace, phone, state, reason, substitutedBy, late, outsideList } = delegate;
  return (
    <tr data-gone={state !== 'expected'}>
      <td className={classes.number}>{number}</td>
      <th scope="row">
        <span className={classes.name}>{name}</span>
        {unitName && <span className={classes.soft}>{unitName}</span>}
      </th>
      <td data-label={t('position')} data-empty={position === null}>
        {position}
      </td>
      <td data-label={t('workplace')} data-empty={workplace === null}>
        {workplace}
      </td>
      <td data-label={t('phone')} data-empty={phone === null}>
        {phone && <PhoneLink phone={phone} className={classes.phone} />}
      </td>
      <td data-label={t('state')} className={classes.state}>
        <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>
        {outsideList && <Tag tone="amber">{t('outsideMark')}</Tag>}
        {late && <Tag>{t('lateMark')}</Tag>}
        {sittings.length > 0 && <span className={classes.soft}>{sittings.join(', ')}</span>}
        {substitutedBy && (
          <span className={classes.soft}>{t('substitutedBy', { name: nameOf(substitutedBy) })}</span>
        )}
        {replaces && <span className={classes.soft}>{t('substitutesFor', { name: nameOf(replaces) })}</span>}
        {reason && <span className={classes.soft}>{reason}</span>}
      </td>
      {actions && (
        <td className={classes.rowActions}>
          <Button
            variant="subtle"
            size="xs"
            aria-label={t('editOf', { name })}
            onClick={() => actions.onEdit(delegate)}
          >
            {t('edit')}
          </Button>
          {state === 'expected' ? (
            <Button
              variant="subtle"
              size="xs"
              aria-label={t('absenceOf', { name })}
              onClick={() => actions.onAbsence(delegate)}
            >
              {t('absence')}
            </Button>
          ) : (
            <Button
              variant="subtle"
              size="xs"
              aria-label={t('comesBackOf', { name })}
              onClick={() => actions.onComesBack(delegate)}
            >
              {t('comesBack')}
            </Button>
          )}
          <ActionIcon
            variant="subtle"
            color="fault"
            size="md"
            aria-label={t('removeOf', { name })}
            onClick={() => actions.onRemove(delegate)}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </td>
      )}
    </tr>
  );
}
