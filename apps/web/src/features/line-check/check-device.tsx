import type { Conference, LineChecker } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconActivityHeartbeat } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useFormats } from '../../lib/i18n/format';
import type { LiveConnection } from '../../live/connection';
import type { LocalMedia } from '../../live/local-media';
import { LoadingState } from '../../ui/loading-state';
import classes from './line-check.module.css';
import { ownChecks, useLineChecks } from './line-check.queries';
import { useLineCheckTexts } from './line-check.texts';

const CheckDialog = lazy(() => import('./check-dialog'));

interface Props {
  connection: LiveConnection;
  local: LocalMedia;
  conference: Conference;
  as: LineChecker;
  /** Told when a check begins and ends, so that the page keeps quiet meanwhile. */
  onRunning?: (running: boolean) => void;
}

/** The button that checks this device, and how the device of this kind was found the last time. */
export function CheckDevice({ connection, local, conference, as, onRunning }: Props) {
  const t = useLineCheckTexts();
  const { time, shortDate } = useFormats(conference.timeZone);
  const [running, setRunning] = useState(false);
  const last = useLineChecks(ownChecks(conference.code, as)).data?.find(({ by }) => by === as);
  const run = (wanted: boolean) => {
    setRunning(wanted);
    onRunning?.(wanted);
  };
  const what = t(as === 'screen' ? 'thisScreen' : 'thisDevice');
  return (
    <div className={classes.device} data-as={as}>
      {as !== 'screen' && <p className={classes.what}>{what}</p>}
      <Button
        size={as === 'screen' ? 'xl' : 'lg'}
        leftSection={<IconActivityHeartbeat size={26} aria-hidden />}
        classNames={{ root: classes.start, label: classes.startLabel }}
        onClick={() => run(true)}
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
            onClose={() => run(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
