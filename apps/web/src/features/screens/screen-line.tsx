import { VENUE_LIMITS, type VenueScreen } from '@diem-cau/shared';
import { Button, TextInput } from '@mantine/core';
import { IconDeviceTv } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useErrorText } from '../../lib/i18n/error-text';
import { useFormats } from '../../lib/i18n/format';
import { useLanguage } from '../../lib/i18n/language';
import { ago } from '../../lib/time/ago';
import { useNow } from '../../lib/time/use-now';
import { Tag } from '../../ui/tag';
import classes from './screens.module.css';
import { useRenameScreen, type ScreensOf } from './screens.queries';
import { useScreensTexts } from './screens.texts';

const MINUTE_MS = 60_000;
const PAIRED_BY = {
  account: 'byAccount',
  coordinator: 'byCoordinator',
  technician: 'byTechnician',
  venue: 'byVenue',
} as const;

interface Props {
  screen: VenueScreen;
  of: ScreensOf;
  onUnpair: () => void;
}

export function ScreenLine({ screen, of, onUnpair }: Props) {
  const t = useScreensTexts();
  const language = useLanguage();
  const { time, shortDate } = useFormats();
  const now = useNow(MINUTE_MS);
  const [naming, setNaming] = useState<'not-yet' | 'now' | 'done'>('not-yet');
  const { label, pairedByKind, pairedByName, lastSeenAt } = screen;
  const before = lastSeenAt && ago(lastSeenAt, now, language);
  const seen = lastSeenAt === null ? t('neverSeen') : before ? t('lastSeen', { ago: before }) : t('seenNow');
  const by = pairedByKind && t(PAIRED_BY[pairedByKind], { name: pairedByName ?? '' });
  return (
    <li className={classes.screen}>
      <IconDeviceTv size={26} aria-hidden className={classes.icon} />
      <div className={classes.text}>
        {naming === 'now' ? (
          <NameForm screen={screen} of={of} onDone={() => setNaming('done')} />
        ) : (
          <span className={classes.label}>
            {label} {screen.inUse && <Tag tone="good">{t('inUse')}</Tag>}
          </span>
        )}
        <span className={classes.detail}>
          {!screen.inUse && <>{seen} · </>}
          {t('pairedAt', { time: `${time(screen.pairedAt)}, ${shortDate(screen.pairedAt)}` })} {by}
        </span>
      </div>
      {naming !== 'now' && (
        <div className={classes.buttons}>
          <Button
            variant="default"
            size="sm"
            aria-label={t('renameOf', { label })}
            onClick={() => setNaming('now')}
            autoFocus={naming === 'done'}
          >
            {t('rename')}
          </Button>
          <Button variant="default" size="sm" aria-label={t('unpairOf', { label })} onClick={onUnpair}>
            {t('unpair')}
          </Button>
        </div>
      )}
    </li>
  );
}

function NameForm({ screen, of, onDone }: { screen: VenueScreen; of: ScreensOf; onDone: () => void }) {
  const t = useScreensTexts();
  const errorText = useErrorText();
  const common = useCommonTexts();
  const rename = useRenameScreen(of);
  const [label, setLabel] = useState(screen.label);
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The list may stand within a form of its own.
    event.stopPropagation();
    setTried(true);
    if (label.trim() !== '') rename.mutate({ id: screen.id, label }, { onSuccess: onDone });
  };
  const refused = rename.isError ? errorText(asWireError(rename.error)) : undefined;
  return (
    <form className={classes.name} onSubmit={submit} noValidate>
      <TextInput
        aria-label={t('label')}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone();
        }}
        maxLength={VENUE_LIMITS.screenLabel}
        error={tried && label.trim() === '' ? t('labelNeeded') : refused}
        autoFocus
      />
      <Button variant="default" onClick={onDone}>
        {common('cancel')}
      </Button>
      <Button type="submit" loading={rename.isPending}>
        {t('save')}
      </Button>
    </form>
  );
}
