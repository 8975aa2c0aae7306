import { VISIBILITIES, type Visibility } from '@diem-cau/shared';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { Tag } from '../../ui/tag';
import classes from './access-desk.module.css';
import { usePublicAccessTexts } from './public-access.texts';

/** All that can be chosen, what each means, and which it is. */
export function VisibilityList({ chosen }: { chosen: Visibility }) {
  const t = usePublicAccessTexts();
  return (
    <ul className={classes.visibilities}>
      {VISIBILITIES.map((each) => (
        <li key={each} className={classes.visibility} aria-current={each === chosen || undefined}>
          {each === chosen ? (
            <IconCircleCheckFilled size={24} aria-hidden className={classes.chosen} />
          ) : (
            <IconCircle size={24} aria-hidden className={classes.other} />
          )}
          <div>
            <p className={classes.visibilityName}>
              {t(`visibility.${each}`)} {each === chosen && <Tag tone="brand">{t('current')}</Tag>}
            </p>
            <p className={classes.soft}>{t(`visibility.${each}.hint`)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
