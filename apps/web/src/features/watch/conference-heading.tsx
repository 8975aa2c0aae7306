import type { PublicConference } from '@diem-cau/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/http/api';
import { useFormats } from '../../lib/i18n/format';
import { StateTag } from '../../ui/state-tag';
import classes from './watch.module.css';
import { useWatchTexts } from './watch.texts';

/** Which conference it is that cannot be entered. */
export function ConferenceHeading({ code }: { code: string }) {
  const t = useWatchTexts();
  const about = useQuery({
    queryKey: ['programme', code],
    queryFn: () => api.get<PublicConference>(`/programme/${encodeURIComponent(code)}`),
    staleTime: 60_000,
  });
  const { date, time } = useFormats(about.data?.timeZone);
  if (about.data === undefined) return null;
  const { state, title, hostUnitName, scheduledStart } = about.data;
  return (
    <header className={classes.section}>
      {state !== 'cancelled' && (
        <div>
          <StateTag state={state} />
        </div>
      )}
      <h1 className={classes.bigTitle}>{title}</h1>
      <p className={classes.soft}>
        {t('heading', { host: hostUnitName, time: time(scheduledStart), date: date(scheduledStart) })}
      </p>
    </header>
  );
}
