import type { HallNotice } from '@diem-cau/shared';
import { HallNoticeCard } from '../../ui/hall-notice/hall-notice';
import classes from './support.module.css';
import { useSupportTexts } from './support.texts';

/** The notice as a room sees it, in the proportions of its screen. */
export function NoticePreview({
  notice: { text, urgency },
}: {
  notice: Pick<HallNotice, 'text' | 'urgency'>;
}) {
  const t = useSupportTexts();
  const shown = { text: text.trim() === '' ? t('previewText') : text, urgency };
  return (
    <figure className={classes.preview}>
      <figcaption className={classes.quiet}>{t('preview')}</figcaption>
      <div className={classes.previewScreen}>
        <div className={classes.previewPrompts} aria-hidden>
          <HallNoticeCard notice={shown} />
        </div>
      </div>
    </figure>
  );
}
