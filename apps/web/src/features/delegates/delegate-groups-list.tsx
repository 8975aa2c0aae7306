import type { DelegateList } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import '@mantine/core/styles/Group.css';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormats } from '../../lib/i18n/format';
import { Tag } from '../../ui/tag';
import { DelegateEditor } from './delegate-editor';
import { counted, type DelegateGroup } from './delegate-groups';
import classes from './delegates.module.css';
import type { DelegateAccess } from './delegates.queries';
import { useDelegatesTexts } from './delegates.texts';
import { EditableTable } from './editable-table';

const GROUPS = 300;

interface Props {
  access: DelegateAccess;
  groups: readonly DelegateGroup[];
  list: DelegateList;
  readOnly: boolean;
}

/** Units or venues with their numbers; each opens to its people. */
export function DelegateGroups({ groups, ...rest }: Props) {
  const t = useDelegatesTexts();
  const [lines, setLines] = useState(GROUPS);
  const hidden = groups.length - lines;
  return (
    <>
      <ul className={classes.groups}>
        {groups.slice(0, lines).map((group) => (
          <Group key={group.key} group={group} only={groups.length === 1} {...rest} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="default" onClick={() => setLines(lines + GROUPS)}>
          {t('showMore', { count: Math.min(hidden, GROUPS) })}
        </Button>
      )}
    </>
  );
}

interface GroupProps extends Omit<Props, 'groups'> {
  group: DelegateGroup;
  /** There is nothing else to choose from. */
  only: boolean;
}

function Group({ group, access, list, readOnly, only }: GroupProps) {
  const t = useDelegatesTexts();
  const { number } = useFormats();
  const [open, setOpen] = useState(only);
  const { name, place, unit, quota, delegates } = group;
  const count = counted(delegates).length;
  const Icon = open ? IconChevronDown : IconChevronRight;
  return (
    <li className={classes.group}>
      <button type="button" className={classes.groupHead} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon size={18} aria-hidden />
        <span className={classes.groupName}>
          <span className={classes.name}>{name}</span>
          <span className={classes.soft}>{place}</span>
        </span>
        <span className={classes.groupCount} data-short={quota !== null && count < quota}>
          {quota === null ? number(count) : t('ofTotal', { count: number(count), total: number(quota) })}
        </span>
        <span className={classes.groupState}>
          {unit && (
            <Tag tone={unit.listState === 'submitted' ? 'good' : 'amber'}>{t(`list.${unit.listState}`)}</Tag>
          )}
        </span>
      </button>
      {open &&
        (unit ? (
          <DelegateEditor access={access} list={list} unit={unit} delegates={delegates} readOnly={readOnly} />
        ) : (
          <EditableTable
            access={access}
            label={name}
            delegates={delegates}
            list={list}
            showUnits
            readOnly={readOnly}
          />
        ))}
    </li>
  );
}
