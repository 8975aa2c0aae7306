import { Anchor } from '@mantine/core';
import '@mantine/core/styles/Anchor.css';
import '@mantine/core/styles/Text.css';
import { IconExternalLink } from '@tabler/icons-react';
import { CopyButton } from '../../ui/copy-button';
import classes from './hall.module.css';
import { useHallTexts } from './hall.texts';

/** The ways to the hall's own pages, which are opened on other computers as well. */
export function HallLinks({ code, canSend }: { code: string; canSend: boolean }) {
  const t = useHallTexts();
  const pages = [
    { path: `/hall/${code}?view=venue`, name: t('openScreen') },
    ...(canSend ? [{ path: `/hall/${code}/camera?n=1`, name: t('openCamera') }] : []),
  ];
  return pages.map(({ path, name }) => (
    <span key={path} className={classes.link}>
      <Anchor href={path} target="_blank" rel="noopener" size="sm">
        <IconExternalLink size={16} aria-hidden /> {name}
      </Anchor>
      <CopyButton text={`${window.location.origin}${path}`} label={t('copyOf', { name })}>
        {t('copy')}
      </CopyButton>
    </span>
  ));
}
