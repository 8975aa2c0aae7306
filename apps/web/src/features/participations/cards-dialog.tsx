import type { Participation } from '@diem-cau/shared';
import { Button, Modal, Progress } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { saveBlob } from '../../lib/csv/csv-text';
import { asWireError } from '../../lib/errors/command-error';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import dialog from '../../ui/dialog.module.css';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { makeCards } from './make-cards';
import { useParticipationsTexts } from './participations.texts';

interface Props {
  code: string;
  participations: readonly Participation[];
  hasHotline: boolean;
  onClose: () => void;
}

/** New cards, which end the former: asked before, shown once, and not closed before the file is saved. */
export function CardsDialog({ code, participations, hasHotline, onClose }: Props) {
  const t = useParticipationsTexts();
  const common = useCommonTexts();
  const [progress, setProgress] = useState({ done: 0, total: participations.length });
  const [saved, setSaved] = useState(false);
  const make = useMutation({
    mutationFn: () =>
      makeCards(
        code,
        participations.map(({ id }) => id),
        (done, total) => setProgress({ done, total }),
      ),
    // What it answers can be read once; it is kept in no cache.
    gcTime: 0,
  });
  const busy = make.isPending || (make.isSuccess && !saved);
  useEffect(() => {
    if (!busy) return undefined;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [busy]);
  const silent = participations.filter(({ accepted }) => !accepted).length;
  const { done, total } = progress;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      closeOnClickOutside={!busy}
      closeOnEscape={!busy}
      withCloseButton={!busy}
      title={make.isSuccess ? t('cardsDone', { count: make.data.cards }) : t('cardsTitle', { count: total })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {make.isSuccess ? (
        <div className={dialog.body}>
          <Notice tone="amber">{t('cardsOnce')}</Notice>
          <Button
            size="lg"
            leftSection={<IconDownload size={20} aria-hidden />}
            autoFocus
            onClick={() => {
              saveBlob(`${t('cardsFile')}-${code}.pdf`, make.data.pdf);
              setSaved(true);
            }}
          >
            {t('cardsSave')}
          </Button>
          {saved && (
            <>
              <Notice tone="good">{t('cardsSaved')}</Notice>
              <Button variant="default" size="md" onClick={onClose}>
                {t('cardsClose')}
              </Button>
            </>
          )}
        </div>
      ) : make.isPending ? (
        <div className={dialog.body}>
          <p role="status">{t('cardsWorking', { done, total })}</p>
          <Progress.Root size="lg">
            <Progress.Section value={(100 * done) / total} aria-label={t('cardsProgress')} />
          </Progress.Root>
        </div>
      ) : (
        <div className={dialog.body}>
          <p>{t('cardsWhat')}</p>
          <Notice tone="amber">{t('cardsFormer')}</Notice>
          {silent > 0 && <Notice tone="info">{t('cardsAccepted', { count: silent })}</Notice>}
          {!hasHotline && <Notice tone="info">{t('cardsNoHotline')}</Notice>}
          <FailureNotice
            failure={make.isError ? { what: t('cardsMake'), error: asWireError(make.error) } : null}
            onDismiss={make.reset}
          />
          <div className={dialog.actions}>
            <Button variant="default" size="md" onClick={onClose} data-autofocus>
              {common('cancel')}
            </Button>
            <Button size="md" onClick={() => make.mutate()}>
              {t('cardsMake')}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
