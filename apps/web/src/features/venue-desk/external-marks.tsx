import { EXTERNAL_MARK_LIMITS, type ExternalMark, type VenueOnBoard } from '@diem-cau/shared';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Formats } from '../../lib/i18n/format';
import type { Commands } from '../../live/use-commands';
import { useVenueDeskTexts } from './venue-desk.texts';
import classes from './venue-sheet.module.css';

interface Props {
  venue: VenueOnBoard;
  /** Newest first. */
  marks: readonly ExternalMark[];
  formats: Formats;
  commands: Commands;
  disabled: boolean;
  mayMark: boolean;
}

/** Whether a venue outside the system is connected: said by somebody, with how they know; each mark can be taken back. */
export function ExternalMarks({ venue, marks, formats, commands, disabled, mayMark }: Props) {
  const t = useVenueDeskTexts();
  const [evidence, setEvidence] = useState('');
  const [tried, setTried] = useState(false);
  const { participationId } = venue;
  const stateWords = (connected: boolean) =>
    t(connected ? 'externalState.connected' : 'externalState.not-connected');
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
    setTried(false);
  };
  const undo = (markId: string) =>
    commands.run({ key: 'undo-mark', what: t('undoMark'), name: 'external-mark:undo', request: { markId } });
  const last = marks.find(({ undoneAt }) => undoneAt === null);
  return (
    <section aria-labelledby="venue-external">
      <h3 id="venue-external">{t('sectionExternal')}</h3>
      {marks.length === 0 && <p className={classes.quiet}>{t('noMarks')}</p>}
      <ul className={classes.log}>
        {marks.map(({ id, connected, evidence: why, markedBy, markedAt, undoneBy, undoneAt }) => (
          <li key={id} data-undone={undoneAt !== null}>
            <span>
              {t('markLine', { state: stateWords(connected), by: markedBy, time: formats.time(markedAt) })}
            </span>
            <span className={classes.words}>{why}</span>
            {undoneAt !== null && (
              <span className={classes.quiet}>
                {t('undone', { by: undoneBy ?? '', time: formats.time(undoneAt) })}
              </span>
            )}
            {mayMark && id === last?.id && (
              <Button
                variant="default"
                size="compact-sm"
                loading={commands.busy.has('undo-mark')}
                disabled={disabled}
                onClick={() => void undo(id)}
              >
                {t('undoMark')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayMark ? (
        <>
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
          <div className={classes.buttons}>
            <Button
              loading={commands.busy.has('mark-true')}
              disabled={disabled}
              onClick={() => void mark(true)}
            >
              {t('markConnected')}
            </Button>
            <Button
              variant="default"
              loading={commands.busy.has('mark-false')}
              disabled={disabled}
              onClick={() => void mark(false)}
            >
              {t('markNotConnected')}
            </Button>
          </div>
        </>
      ) : (
        <p className={classes.quiet}>{t('onlyStaff')}</p>
      )}
    </section>
  );
}
