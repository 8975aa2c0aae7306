import { Button, CloseButton, Progress } from '@mantine/core';
import { useFileWords } from '../../lib/files/file-words';
import { useErrorText } from '../../lib/i18n/error-text';
import { useLive } from '../../live/use-live';
import classes from './material-desk.module.css';
import { useMaterialDeskTexts } from './material-desk.texts';
import type { UploadJob, UploadQueue } from './upload-queue';

/** What is being sent, how far it is, and what went wrong. */
export function UploadList({ queue }: { queue: UploadQueue }) {
  const t = useMaterialDeskTexts();
  const { jobs } = useLive(queue);
  if (jobs.length === 0) return null;
  return (
    <section aria-label={t('uploads')}>
      <ul className={classes.uploads}>
        {jobs.map((job) => (
          <Upload key={job.key} job={job} queue={queue} />
        ))}
      </ul>
    </section>
  );
}

function Upload({ job: { key, file, state, share, error }, queue }: { job: UploadJob; queue: UploadQueue }) {
  const t = useMaterialDeskTexts();
  const words = useFileWords();
  const errorText = useErrorText();
  const percent = Math.floor(share * 100);
  // What is wrong with the file itself stays wrong.
  const canBeSentAgain = error !== null && !error.code.startsWith('FILE_');
  const said =
    state === 'failed' && error !== null
      ? errorText(error)
      : state === 'waiting'
        ? t('waiting')
        : percent < 100
          ? t('sending', { percent })
          : t('checking');
  return (
    <li className={classes.upload} data-state={state}>
      <div className={classes.uploadWhat}>
        <p className={classes.uploadName}>
          {file.name} <span className={classes.soft}>{words.size(file.size)}</span>
        </p>
        {state === 'sending' && <Progress value={percent} aria-label={file.name} />}
        <p
          className={state === 'failed' ? classes.fault : classes.soft}
          role={state === 'failed' ? 'alert' : undefined}
        >
          {said}
        </p>
      </div>
      {canBeSentAgain && (
        <Button
          variant="default"
          aria-label={t('retry', { name: file.name })}
          onClick={() => queue.retry(key)}
        >
          {t('retryShort')}
        </Button>
      )}
      <CloseButton
        size="lg"
        aria-label={t(state === 'failed' ? 'dismiss' : 'cancel', { name: file.name })}
        onClick={() => queue.cancel(key)}
      />
    </li>
  );
}
