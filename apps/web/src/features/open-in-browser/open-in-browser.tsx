import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { chromeIntent, inAppBrowser, platformOf } from '../../lib/browser/in-app-browser';
import type { Feature } from '../../lib/browser/missing-features';
import { CopyField } from '../../ui/copy-field';
import classes from './open-in-browser.module.css';
import { useOpenInBrowserTexts } from './open-in-browser.texts';

interface Props {
  missing: readonly Feature[];
  /** What can be done here nevertheless. */
  children?: ReactNode;
}

/** Said where the browser lacks what the conference needs: the way to one that has it. */
export function OpenInBrowser({ missing, children }: Props) {
  const t = useOpenInBrowserTexts();
  const { userAgent } = navigator;
  const app = inAppBrowser(userAgent);
  const platform = platformOf(userAgent);
  const address = window.location.href;
  return (
    <section className={classes.card} aria-labelledby="open-in-browser">
      <h1 id="open-in-browser" className={classes.title}>
        {t(app === null ? 'otherTitle' : 'title')}
      </h1>
      <p>{t(missing.includes('cookies') ? 'noCookies' : app === null ? 'tooOld' : 'stripped')}</p>
      {app === null ? (
        <p className={classes.use}>{t(platform === 'ios' ? 'useOnIos' : 'use')}</p>
      ) : (
        <ol className={classes.steps}>
          <li>{t(`menu.${app}`)}</li>
          <li>{t(`item.${app}`)}</li>
        </ol>
      )}
      {app !== null && platform === 'android' && (
        <Button
          component="a"
          href={chromeIntent(address)}
          size="xl"
          leftSection={<IconExternalLink size={24} aria-hidden />}
        >
          {t('openChrome')}
        </Button>
      )}
      <div className={classes.copy}>
        <p className={classes.soft}>{t(platform === 'ios' ? 'orCopyIos' : 'orCopy')}</p>
        <CopyField label={t('address')} value={address} />
      </div>
      {children}
    </section>
  );
}
