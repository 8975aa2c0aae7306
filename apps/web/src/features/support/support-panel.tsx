import type { Conference } from '@diem-cau/shared';
import { useState } from 'react';
import type { LiveConnection } from '../../live/connection';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { CallList } from './call-list';
import { NoticeDesk } from './notice-desk';
import classes from './support.module.css';
import { useSupportTexts } from './support.texts';
import type { Support } from './use-support-desk';

const VIEWS = ['calls', 'notices'] as const;

interface Props {
  connection: LiveConnection;
  conference: Conference;
  support: Support;
  online: boolean;
  clockOffsetMs: number;
}

/** The hall's panel: calls of rooms, and notices to them. What is being written stays while one looks at the other. */
export function SupportPanel({ connection, conference, support, online, clockOffsetMs }: Props) {
  const t = useSupportTexts();
  const [view, setView] = useState<(typeof VIEWS)[number]>('calls');
  const { value: desk, error, reload, waiting } = support;
  const { timeZone, state } = conference;
  if (desk === null) {
    return error === null ? (
      <LoadingState text={t('loading')} />
    ) : (
      <ErrorState error={error} onRetry={reload} />
    );
  }
  return (
    <div className={classes.panel}>
      <div role="group" aria-label={t('views')} className={classes.views}>
        {VIEWS.map((each) => (
          <button key={each} type="button" aria-pressed={each === view} onClick={() => setView(each)}>
            {t(each)}
            {each === 'calls' && waiting > 0 && <span className={classes.count}>{waiting}</span>}
          </button>
        ))}
      </div>
      <div className={classes.view} hidden={view !== 'calls'}>
        <CallList
          support={support}
          desk={desk}
          online={online}
          clockOffsetMs={clockOffsetMs}
          timeZone={timeZone}
        />
      </div>
      <div className={classes.view} hidden={view !== 'notices'}>
        <NoticeDesk
          connection={connection}
          desk={desk}
          state={state}
          online={online}
          clockOffsetMs={clockOffsetMs}
          timeZone={timeZone}
        />
      </div>
    </div>
  );
}
