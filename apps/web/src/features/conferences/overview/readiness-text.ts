import type { Obstacle, ReadinessItem, StaffConference } from '@diem-cau/shared';
import { useOverviewTexts } from './overview.texts';

const ABOUT_DETAILS: readonly Obstacle[] = ['no-title', 'no-sitting', 'sittings-past'];

/** What to say of a part of the preparation, in whole sentences. */
export function useReadinessText(
  { code, visibility, hotline }: StaffConference,
  obstacles: readonly Obstacle[],
): (item: ReadinessItem) => string[] {
  const t = useOverviewTexts();
  return ({ topic, done, total }) => {
    switch (topic) {
      case 'details': {
        const missing = obstacles.filter((obstacle) => ABOUT_DETAILS.includes(obstacle));
        const said = missing.length > 0 ? missing.map((one) => t(`obstacle.${one}`)) : [t('detailsDone')];
        return hotline === null ? [...said, t('noHotline')] : said;
      }
      case 'agenda':
        return [total === 0 ? t('agendaNone') : t('agendaDone', { count: total })];
      case 'access':
        return [t(`access.${visibility}`, { code })];
      default:
        return [total === 0 ? t(`${topic}None`) : t(`${topic}Some`, { done, total })];
    }
  };
}
