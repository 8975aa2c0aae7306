import { Button, Progress } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { FailureNotice } from '../../ui/failure-notice';
import { FileDrop } from '../../ui/file-drop';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import classes from './access-desk.module.css';
import { useChangePoster } from './public-access.queries';
import { usePublicAccessTexts } from './public-access.texts';

/** The picture that the conference is announced with. */
export function PosterSection({ code, posterUrl }: { code: string; posterUrl: string | null }) {
  const t = usePublicAccessTexts();
  const [share, setShare] = useState(0);
  const change = useChangePoster(code, setShare);
  const send = (file: File | null) => {
    setShare(0);
    change.mutate(file);
  };
  const failure = change.error && asWireError(change.error);
  const isSending = change.isPending && change.variables !== null;
  return (
    <Section
      title={t('posterTitle')}
      hint={t('posterHint')}
      action={
        posterUrl !== null && (
          <Button
            variant="default"
            leftSection={<IconTrash size={18} aria-hidden />}
            loading={change.isPending && !isSending}
            onClick={() => send(null)}
          >
            {t('posterRemove')}
          </Button>
        )
      }
    >
      {posterUrl !== null && <img src={posterUrl} alt={t('posterAlt')} className={classes.poster} />}
      <FileDrop
        label={t('poster')}
        accept=".png,.jpg,.jpeg,.webp"
        file={null}
        onChange={send}
        disabled={change.isPending}
      />
      {isSending && (
        <div role="status">
          <p>{t('posterSending', { percent: Math.floor(share * 100) })}</p>
          <Progress value={share * 100} aria-label={t('poster')} />
        </div>
      )}
      {failure?.code === 'FILE_TYPE_REFUSED' ? (
        <Notice tone="fault">{t('posterType')}</Notice>
      ) : (
        <FailureNotice
          failure={failure && { what: t('posterFailed'), error: failure }}
          onDismiss={() => change.reset()}
        />
      )}
    </Section>
  );
}
