import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { LinkedConference, LinkHolder } from '../../ui/made-link/holder';
import { LinkSheet } from '../../ui/made-link/link-sheet';
import { useMadeLinkTexts } from '../../ui/made-link/made-link.texts';
import { ShareMessages } from '../../ui/made-link/share-messages';
import { Notice } from '../../ui/notice';
import classes from './people.module.css';
import { usePeopleTexts } from './people.texts';

interface Props {
  holders: readonly LinkHolder[];
  conference: LinkedConference;
  onDone: () => void;
}

/** Several links that were just made, each to be sent to its own person. */
export function MadeLinksList({ holders, conference, onDone }: Props) {
  const t = usePeopleTexts();
  const words = useMadeLinkTexts();
  return (
    <div className={classes.form}>
      <Notice tone="amber">{words('once')}</Notice>
      <ul className={classes.madeLinks} aria-label={t('allTitle', { count: holders.length })}>
        {holders.map((holder) => (
          <li key={holder.link.url}>
            <p className={classes.name}>{holder.name}</p>
            <p className={classes.address}>{holder.link.url}</p>
            <p>
              {t('pin')}: <strong className="tabular">{holder.link.pin}</strong>
            </p>
            <ShareMessages holder={holder} conference={conference} />
          </li>
        ))}
      </ul>
      <div className={classes.formActions}>
        <Button
          variant="default"
          size="md"
          leftSection={<IconPrinter size={20} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('printAll')}
        </Button>
        <Button size="md" onClick={onDone}>
          {words('done')}
        </Button>
      </div>
      <LinkSheet holders={holders} conference={conference} />
    </div>
  );
}
