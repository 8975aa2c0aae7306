import { EXTERNAL_MARK_LIMITS } from '@diem-cau/shared';
import { Button, Textarea } from '@mantine/core';
import { useState, type ClipboardEvent } from 'react';
import type { Commands } from '../../live/use-commands';
import { ChosenPicture, pictureIn } from './chosen-picture';
import type { useMarkPicture } from './use-mark-picture';
import { useVenueDeskTexts } from './venue-desk.texts';
import classes from './venue-sheet.module.css';

interface Props {
  participationId: string;
  pictures: ReturnType<typeof useMarkPicture>;
  commands: Commands;
  disabled: boolean;
}

/** Marks the venue: how one knows it is said in words, and may be shown by a picture, which follows the mark. */
export function ExternalMarkForm({ participationId, pictures, commands, disabled }: Props) {
  const t = useVenueDeskTexts();
  const [evidence, setEvidence] = useState('');
  const [picture, setPicture] = useState<Blob | null>(null);
  const [tried, setTried] = useState(false);
  const choose = async (file: Blob) => setPicture(await pictures.read(file));
  const paste = (event: ClipboardEvent) => {
    const pasted = pictureIn(event.clipboardData);
    if (pasted === null || disabled) return;
    event.preventDefault();
    void choose(pasted);
  };
  const mark = async (connected: boolean) => {
    setTried(true);
    if (evidence.trim() === '') return;
    const done = await commands.run({
      key: `mark-${connected}`,
      what: t(connected ? 'markConnected' : 'markNotConnected'),
      name: 'external-mark:set',
      request: { participationId, connected, evidence: evidence.trim() },
    });
    if (done === null) return;
    setEvidence('');
    setPicture(null);
    setTried(false);
    if (picture !== null) await pictures.send(done.id, picture);
  };
  const buttons = [
    { connected: true, words: t('markConnected') },
    { connected: false, words: t('markNotConnected') },
  ];
  return (
    <div className={classes.form} onPaste={paste}>
      <Textarea
        label={t('evidence')}
        placeholder={t('evidenceHint')}
        size="md"
        rows={2}
        maxLength={EXTERNAL_MARK_LIMITS.evidence}
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
        error={tried && evidence.trim() === '' && t('needEvidence')}
      />
      <ChosenPicture
        picture={picture}
        disabled={disabled}
        onChoose={(file) => void choose(file)}
        onDrop={() => setPicture(null)}
      />
      <div className={classes.buttons}>
        {buttons.map(({ connected, words }) => (
          <Button
            key={words}
            variant={connected ? 'filled' : 'default'}
            loading={commands.busy.has(`mark-${connected}`)}
            disabled={disabled}
            onClick={() => void mark(connected)}
          >
            {words}
          </Button>
        ))}
      </div>
    </div>
  );
}
