import { useOpenInBrowserTexts } from '../../../features/open-in-browser/open-in-browser.texts';
import { Notice } from '../../../ui/notice';

/** Said where somebody went in with a browser that plays nothing. */
export default function NoPicture() {
  const t = useOpenInBrowserTexts();
  return <Notice tone="amber">{t('noPicture')}</Notice>;
}
