import type { ArrangeMosaic, SourceKey } from '@diem-cau/shared';
import { Button, Switch } from '@mantine/core';
import '@mantine/core/styles/Switch.css';
import { IconArrowBackUp, IconLayoutGrid } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { LiveConnection } from '../../live/connection';
import type { MediaSession } from '../../live/media-session';
import { useCommands } from '../../live/use-commands';
import { useLive } from '../../live/use-live';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { FailureNotice } from '../../ui/failure-notice';
import { LoadingState } from '../../ui/loading-state';
import { DeskTile, type TileActs } from './desk-tile';
import { MosaicControls } from './mosaic-controls';
import { MosaicGrid } from './mosaic-grid';
import classes from './mosaic.module.css';
import { useMosaicTexts } from './mosaic.texts';
import { TurnProgress } from './turn-progress';
import { useMosaicPage, useMosaicSettings } from './use-mosaic';

const AS_IT_IS: ArrangeMosaic = { size: null, turning: null, secondsPerPage: null, inHall: null };

export interface MosaicDesk {
  connection: LiveConnection;
  session: MediaSession;
  onAir: ReadonlySet<string>;
  isPrepared: (key: SourceKey) => boolean;
  /** A venue's state, in words. */
  stateOf: (key: SourceKey) => ReactNode;
  nameOf: (key: SourceKey) => string;
  /** Null for those who only watch. */
  stage: Pick<TileActs, 'prepare' | 'putOnAir'> | null;
  disabled: boolean;
}

/** The mosaic while it is looked at: its pictures, its pages, and what the operator does with a venue on it. */
export function MosaicPanel(desk: MosaicDesk) {
  const t = useMosaicTexts();
  const { connection, session, onAir, isPrepared, stateOf, nameOf, stage, disabled } = desk;
  const { clockOffsetMs } = useLive(connection);
  const watched = useMosaicSettings(connection);
  const looked = useMosaicPage(connection);
  const { failure, run, dismiss } = useCommands(connection);
  const [settings, page] = [watched.value, looked.value];
  const error = watched.error ?? looked.error;
  const picture = useRef<HTMLDivElement>(null);
  const isReady = settings !== null && page !== null;
  useEffect(() => {
    if (isReady) picture.current?.scrollIntoView({ block: 'end' });
  }, [isReady]);
  if (settings === null || page === null) {
    const again = () => [watched, looked].forEach(({ reload }) => reload());
    return error ? <ErrorState error={error} onRetry={again} /> : <LoadingState text={t('loading')} />;
  }
  const arrange = (change: Partial<ArrangeMosaic>) =>
    void run({
      key: 'arrange',
      what: t('actArrange'),
      name: 'mosaic:arrange',
      request: { ...AS_IT_IS, ...change },
    });
  const turn = (to: number) =>
    void run({ key: 'turn', what: t('actTurn'), name: 'mosaic:turn', request: { page: to } });
  const leaveOut = (sourceKey: SourceKey, leftOut: boolean) =>
    void run({
      key: sourceKey,
      what: t('actArrange'),
      name: 'mosaic:leave-out',
      request: { sourceKey, leftOut },
    });
  const acts =
    stage && !disabled
      ? { ...stage, leaveOut: (tile: { sourceKey: SourceKey }) => leaveOut(tile.sourceKey, true) }
      : null;
  const canTurn = stage !== null && !disabled && page.pages > 1;
  const pressed = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? page.pages - 1 : 0;
    const isField = event.target instanceof HTMLElement && event.target.closest('input, select') !== null;
    if (step === 0 || isField || !canTurn) return;
    event.preventDefault();
    turn((page.page + step) % page.pages);
  };
  return (
    // Arrows turn pages wherever the focus is inside; every button of it does the same by itself.
    <div className={classes.panel} onKeyDown={pressed}>
      {stage !== null && (
        <MosaicControls
          settings={settings}
          page={page}
          disabled={disabled}
          onArrange={arrange}
          onTurn={turn}
        />
      )}
      {failure && <FailureNotice failure={failure} onDismiss={dismiss} />}
      {page.venues === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
      ) : (
        <div ref={picture} className={classes.picture}>
          <MosaicGrid page={page} session={session}>
            {(tile) => (
              <DeskTile
                tile={tile}
                onAir={onAir.has(tile.sourceKey)}
                prepared={isPrepared(tile.sourceKey)}
                state={stateOf(tile.sourceKey)}
                acts={acts}
              />
            )}
          </MosaicGrid>
        </div>
      )}
      {settings.turning && page.pages > 1 && (
        <TurnProgress
          key={`${page.since} ${settings.secondsPerPage}`}
          since={page.since}
          seconds={settings.secondsPerPage}
          clockOffsetMs={clockOffsetMs}
        />
      )}
      <p className={classes.quiet}>
        {t('summary', { venues: page.venues })}
        {acts !== null && page.venues > 0 && `. ${t('tileHint')}`}
      </p>
      {stage !== null && (
        <Switch
          label={t('inHall')}
          checked={settings.inHall}
          disabled={disabled}
          onChange={(event) => arrange({ inHall: event.currentTarget.checked })}
        />
      )}
      {stage !== null && settings.leftOut.length > 0 && (
        <div className={classes.leftOut}>
          <span>{t('leftOut')}</span>
          {settings.leftOut.map((key) => (
            <Button
              key={key}
              size="xs"
              variant="default"
              disabled={disabled}
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              aria-label={t('bringBack', { name: nameOf(key) })}
              onClick={() => leaveOut(key, false)}
            >
              {nameOf(key)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

/** The head of the panel, also while nobody looks. */
export function MosaicHead({
  isOpen,
  onToggle,
  children,
}: {
  isOpen: boolean;
  onToggle: () => void;
  children: ReactNode;
}) {
  const t = useMosaicTexts();
  return (
    <div className={classes.head}>
      <h2 id="mosaic" className={classes.heading}>
        {t('title')}
      </h2>
      <Button
        size="xs"
        variant={isOpen ? 'default' : 'light'}
        leftSection={<IconLayoutGrid size={16} aria-hidden />}
        aria-expanded={isOpen}
        onClick={onToggle}
      >
        {t(isOpen ? 'close' : 'open')}
      </Button>
      {children}
      {!isOpen && <p className={classes.quiet}>{t('closedHint')}</p>}
    </div>
  );
}
