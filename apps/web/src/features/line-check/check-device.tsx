import type { Conference, LineChecker } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconActivityHeartbeat } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useFormats } from '../../lib/i18n/format';
import { useShortcuts } from '../../lib/use-shortcuts';
import type { LiveConnection } from '../../live/connection';
import type { LocalMedia } from '../../live/local-media';
import { KeyHint } from '../../ui/key-hint';
import { LoadingState } from '../../ui/loading-state';
import classes from './line-check.module.css';
import { ownChecks, useLineChecks } from './line-check.queries';
import { useLineCheckTexts } from './line-check.texts';

const NO_SHORTCUTS = {};
const CheckDialog = lazy(() => import('./check-dialog'));

interface Props {
  connection: LiveConnection;
  local: LocalMedia;
  conference: Conference;
  as: LineChecker;
  /** Makes the page quiet while it is checked; one and the same function at every render. */
  setQuiet?: (quiet: boolean) => void;
}

/** The button that checks this device, and how the device of this kind was found the last time. */
export function CheckDevice({ connection, local, conference, as, setQuiet }: Props) {
  const t = useLineCheckTexts();
  const { time, shortDate } = useFormats(conference.timeZone);
  const [running, setRunning] = useState(false);
  const last = useLineChecks(ownChecks(conference.code, as)).data?.find(({ by }) => by === as);
  const begin = () => setRunning(true);
  useShortcuts(as === 'screen' ? { k: begin } : NO_SHORTCUTS);
  // Also when the button goes away in the middle of a check, because the conference begins.
  useEffect(() => {
    if (!running) return undefined;
    setQuiet?.(true);
    return () => setQuiet?.(false);
  }, [running, setQuiet]);
  const what = t(as === 'screen' ? 'thisScreen' : 'thisDevice');
  return (
    <div className={classes.device} data-as={as}>
      {as !== 'screen' && <p className={classes.what}>{what}</p>}
      <Button
        size={as === 'screen' ? 'xl' : 'lg'}
        leftSection={<IconActivityHeartbeat size={26} aria-hidden />}
        classNames={{ root: classes.start, label: classes.startLabel }}
        aria-keyshortcuts={as === 'screen' ? 'K' : undefined}
        rightSection={as === 'screen' && <KeyHint>K</KeyHint>}
        onClick={begin}
      >
        {t('start')}
      </Button>
      {last && (
        <p className={classes.last}>
          {t('lastCheck', {
            verdict: t(`verdict.${last.verdict}`),
            time: `${time(last.checkedAt)}, ${shortDate(last.checkedAt)}`,
          })}
        </p>
      )}
      {running && (
        <Suspense fallback={<LoadingState />}>
          <CheckDialog
            connection={connection}
            local={local}
            conference={conference}
            what={what}
            inPlace={as === 'screen'}
            onClose={() => setRunning(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
