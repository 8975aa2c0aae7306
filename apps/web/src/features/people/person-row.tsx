import type { ConferencePerson } from '@diem-cau/shared';
import { ActionIcon, Button, Menu } from '@mantine/core';
import '@mantine/core/styles/Menu.css';
import {
  IconArrowDown,
  IconArrowUp,
  IconDotsVertical,
  IconLink,
  IconLinkOff,
  IconPencil,
  IconTrash,
  IconUserShare,
} from '@tabler/icons-react';
import { PhoneLink } from '../../ui/phone-link';
import { LinkState } from './link-state';
import type { OpenDialog } from './people-dialogs';
import classes from './people.module.css';
import { usePeopleTexts } from './people.texts';

interface Props {
  person: ConferencePerson;
  timeZone: string;
  mayManage: boolean;
  /** Null at the edges of the list. */
  onMoveUp: (() => void) | null;
  onMoveDown: (() => void) | null;
  onOpen: (dialog: OpenDialog) => void;
}

export function PersonRow({ person, timeZone, mayManage, onMoveUp, onMoveDown, onOpen }: Props) {
  const t = usePeopleTexts();
  const { kind, name, position, phone, topics, link } = person;
  const linkText = t(link === null ? 'makeLink' : 'remakeLink');
  return (
    <li className={classes.person}>
      <div className={classes.who}>
        <p className={classes.name}>{name}</p>
        {position !== null && <p>{position}</p>}
        {kind === 'speaker' && (
          <p className={classes.quiet}>
            {topics.length === 0 ? t('noTopics') : t('presents', { topics: topics.join('; ') })}
          </p>
        )}
      </div>
      <p className={classes.phone}>{phone !== null && <PhoneLink phone={phone} />}</p>
      <LinkState link={link} timeZone={timeZone} />
      <div className={classes.actions}>
        <Button
          variant={link === null ? 'filled' : 'default'}
          leftSection={<IconLink size={18} aria-hidden />}
          aria-label={`${linkText}: ${name}`}
          onClick={() => onOpen({ kind: 'link', person })}
        >
          {linkText}
        </Button>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" size="lg" aria-label={t('more', { name })}>
              <IconDotsVertical size={20} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconUserShare size={18} aria-hidden />}
              onClick={() => onOpen({ kind: 'hand-over', person })}
            >
              {t('handOver')}
            </Menu.Item>
            {link !== null && (
              <Menu.Item
                leftSection={<IconLinkOff size={18} aria-hidden />}
                onClick={() => onOpen({ kind: 'revoke', person })}
              >
                {t('revoke')}
              </Menu.Item>
            )}
            {mayManage && (
              <>
                <Menu.Item
                  leftSection={<IconPencil size={18} aria-hidden />}
                  onClick={() => onOpen({ kind: 'form', personKind: kind, person })}
                >
                  {t('edit')}
                </Menu.Item>
                {onMoveUp && (
                  <Menu.Item leftSection={<IconArrowUp size={18} aria-hidden />} onClick={onMoveUp}>
                    {t('up')}
                  </Menu.Item>
                )}
                {onMoveDown && (
                  <Menu.Item leftSection={<IconArrowDown size={18} aria-hidden />} onClick={onMoveDown}>
                    {t('down')}
                  </Menu.Item>
                )}
                <Menu.Item
                  color="fault"
                  leftSection={<IconTrash size={18} aria-hidden />}
                  onClick={() => onOpen({ kind: 'remove', person })}
                >
                  {t('remove')}
                </Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
      </div>
    </li>
  );
}
