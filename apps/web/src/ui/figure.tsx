import { Popover } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCommonTexts } from '../lib/i18n/common.texts';
import classes from './figure.module.css';

interface Props {
  name: string;
  value: ReactNode;
  /** A second line, such as the time of a peak. */
  note?: string | undefined;
  definition: string;
}

/** A number with its name; how it is counted is one press away. */
export function Figure({ name, value, note, definition }: Props) {
  const t = useCommonTexts();
  return (
    <div className={classes.figure}>
      <dt className={classes.name}>
        {name}
        <Popover width={280} position="bottom" withArrow shadow="md" trapFocus={false}>
          <Popover.Target>
            <button type="button" className={classes.info} aria-label={t('definition', { name })}>
              <IconInfoCircle size={18} aria-hidden />
            </button>
          </Popover.Target>
          <Popover.Dropdown className={classes.definition}>{definition}</Popover.Dropdown>
        </Popover>
      </dt>
      <dd className={classes.value}>
        {value}
        {note !== undefined && <span className={classes.note}>{note}</span>}
      </dd>
    </div>
  );
}
