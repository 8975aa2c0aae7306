import { Button } from '@mantine/core';
import { OpenInBrowser } from '../../../features/open-in-browser/open-in-browser';
import { useOpenInBrowserTexts } from '../../../features/open-in-browser/open-in-browser.texts';
import type { Feature } from '../../../lib/browser/missing-features';

/** The way to a browser that can; without a picture one may go in nevertheless. */
export default function Unsupported({
  missing,
  onEnter,
}: {
  missing: readonly Feature[];
  onEnter: () => void;
}) {
  const t = useOpenInBrowserTexts();
  return (
    <OpenInBrowser missing={missing}>
      {missing.every((feature) => feature === 'picture') && (
        <Button variant="default" size="md" onClick={onEnter}>
          {t('withoutPicture')}
        </Button>
      )}
    </OpenInBrowser>
  );
}
