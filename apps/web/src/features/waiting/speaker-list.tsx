import type { PublicConference } from '@diem-cau/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/http/api';
import classes from './waiting.module.css';
import { useWaitingTexts } from './waiting.texts';

/** Who will speak. Nothing is shown while it is not known: the agenda names them too. */
export function SpeakerList({ code }: { code: string }) {
  const t = useWaitingTexts();
  const about = useQuery({
    queryKey: ['programme', code],
    queryFn: () => api.get<PublicConference>(`/programme/${encodeURIComponent(code)}`),
    staleTime: 60_000,
  });
  const speakers = about.data?.speakers ?? [];
  if (speakers.length === 0) return null;
  return (
    <section aria-labelledby="speakers">
      <h2 id="speakers" className={classes.title}>
        {t('speakers')}
      </h2>
      <ul className={classes.speakers}>
        {speakers.map(({ name, position }, index) => (
          <li key={index}>
            <p className={classes.name}>{name}</p>
            {position !== null && <p className={classes.soft}>{position}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
