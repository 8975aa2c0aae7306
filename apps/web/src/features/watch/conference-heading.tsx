import type { PublicConference } from '@diem-cau/shared';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../../lib/http/api';
import { useFormats } from '../../lib/i18n/format';
import { StateTag } from '../../ui/state-tag';
import classes from './watch.module.css';
import { useWatchTexts } from './watch.texts';

/** Which conference it is that cannot be entered. */
export function ConferenceHeading({ code, children }: { code: string; children?: ReactNode }) {
  const t = useWatchTexts();
  const about = useQuery({
    queryKey: ['programme', code],
    queryFn: () => api.get<PublicConference>(`/programme/${encodeURIComponent(code)}`),
    staleTime: 60_000,
  });
  const { date, time } = useFormats(about.data?.timeZone);
  return (
    <header className={classes.section}>
      {about.data && (
        <>
          <div>
            <StateTag state={about.data.state} />
          </div>
          <h1 className={classes.bigTitle}>{about.data.title}</h1>
          <p className={classes.soft}>
            {t('heading', {
              host: about.data.hostUnitName,
              time: time(about.data.scheduledStart),
              date: date(about.data.scheduledStart),
            })}
          </p>
        </>
      )}
      {children}
    </header>
  );
}
