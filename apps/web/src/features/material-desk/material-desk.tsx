import type { ManagedMaterial, MaterialDesk as Desk } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconFiles, IconLink } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useFileWords } from '../../lib/files/file-words';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { FailureNotice } from '../../ui/failure-notice';
import { LoadingState } from '../../ui/loading-state';
import { Notice } from '../../ui/notice';
import { UnsavedGuard } from '../../ui/unsaved-guard';
import { useLive } from '../../live/use-live';
import { DropZone } from './drop-zone';
import classes from './material-desk.module.css';
import { fileSender, useMaterialDesk, useReadAgain, type DeskOf } from './material-desk.queries';
import { useMaterialDeskTexts } from './material-desk.texts';
import { MaterialDialog } from './material-dialog';
import { groupMaterials } from './material-order';
import { MaterialRow } from './material-row';
import { ReplacingNow } from './replacing-now';
import { PlacementFields } from './placement-fields';
import { UploadList } from './upload-list';
import { UploadQueue, type Placement } from './upload-queue';
import { useDeskActions } from './use-desk-actions';

/** Everything that people may read and take along, put in order by those who prepare it. */
export function MaterialDesk(of: DeskOf) {
  const { code, whose } = of;
  const desk = useMaterialDesk(of);
  if (desk.isPending) return <LoadingState />;
  if (desk.data === undefined) {
    return <ErrorState error={asWireError(desk.error)} onRetry={() => void desk.refetch()} />;
  }
  return <LoadedDesk key={`${code}/${whose}`} of={of} desk={desk.data} />;
}

function LoadedDesk({ of, desk }: { of: DeskOf; desk: Desk }) {
  const t = useMaterialDeskTexts();
  const words = useFileWords();
  const whole = of.whose === 'all';
  const { materials, topics, usedBytes, allowedBytes } = desk;
  const [placement, setPlacement] = useState<Placement>({
    agendaItemId: whole ? null : (topics[0]?.id ?? null),
    visibleFrom: 'now',
  });
  const queue = useUploadQueue(of);
  const [dialog, setDialog] = useState<ManagedMaterial | 'new link' | null>(null);
  const { busy, failure, dismiss, removed, undo, replacing, actions } = useDeskActions(
    of,
    materials,
    setDialog,
  );
  const { jobs } = useLive(queue);
  const isSending = replacing.current !== null || jobs.some(({ state }) => state !== 'failed');
  if (!whole && topics.length === 0) return <Notice tone="info">{t('noTopics')}</Notice>;
  return (
    <div className={classes.desk}>
      <div className={classes.head}>
        <p className={classes.hint}>{t(whole ? 'hint' : 'ownHint')}</p>
        <p className={classes.soft}>
          {t('used', { used: words.size(usedBytes), allowed: words.size(allowedBytes) })}
        </p>
      </div>
      <div className={classes.adding}>
        <PlacementFields
          labels={{ belongs: t('newBelongs'), visible: t('newVisible') }}
          topics={topics}
          whole={whole}
          value={placement}
          onChange={setPlacement}
        />
        <DropZone onFiles={(files) => queue.add(files, placement)} />
        <Button
          variant="default"
          size="md"
          leftSection={<IconLink size={18} aria-hidden />}
          className={classes.addLink ?? ''}
          onClick={() => setDialog('new link')}
        >
          {t('addLink')}
        </Button>
      </div>
      <UploadList queue={queue} />
      {materials.length === 0 && (
        <EmptyState icon={<IconFiles size={40} />} title={t('empty')}>
          <p>{t('emptyHint')}</p>
        </EmptyState>
      )}
      {groupMaterials(materials, topics).map(({ topicId, title, materials: members }) => (
        <section key={topicId} className={classes.group} aria-label={title ?? t('whole')}>
          <h3 className={classes.groupTitle}>{title ?? t('whole')}</h3>
          <ul className={classes.rows}>
            {members.map((material, index) => (
              <MaterialRow
                key={material.id}
                code={of.code}
                material={material}
                place={{ first: index === 0, last: index === members.length - 1 }}
                busy={busy}
                actions={actions}
              />
            ))}
          </ul>
        </section>
      ))}
      <div className={classes.outcomes}>
        {replacing.current && <ReplacingNow {...replacing.current} onCancel={replacing.cancel} />}
        <FailureNotice failure={failure} onDismiss={dismiss} />
        {removed && (
          <Notice
            tone="info"
            action={
              <Button key={removed.id} variant="default" onClick={undo} ref={takeFocus}>
                {t('undo')}
              </Button>
            }
          >
            {t('removed', { title: removed.title })}
          </Notice>
        )}
      </div>
      <UnsavedGuard
        dirty={isSending}
        texts={{ title: t('leaveTitle'), what: t('leaveWhat'), leave: t('leave') }}
      />
      {dialog !== null && (
        <MaterialDialog
          of={of}
          material={dialog === 'new link' ? null : dialog}
          placement={placement}
          topics={topics}
          whole={whole}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}

/** What was pressed goes with its material; the keyboard goes on with what can be done about it. */
const takeFocus = (button: HTMLButtonElement | null): void => button?.focus({ preventScroll: true });

/** The queue lives as long as the desk is shown. */
function useUploadQueue({ code, whose }: DeskOf): UploadQueue {
  const readAgain = useReadAgain({ code, whose });
  const [queue] = useState(() => new UploadQueue(fileSender({ code, whose }), () => void readAgain()));
  useEffect(() => () => queue.close(), [queue]);
  return queue;
}
