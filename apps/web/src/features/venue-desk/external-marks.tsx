import type { ExternalMark, VenueOnBoard } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import type { Formats } from '../../lib/i18n/format';
import type { LiveConnection } from '../../live/connection';
import type { Commands } from '../../live/use-commands';
import { FailureNotice } from '../../ui/failure-notice';
import { PictureButton } from './chosen-picture';
import { ExternalMarkForm } from './external-mark-form';
import { useMarkPicture } from './use-mark-picture';
import { useVenueDeskTexts } from './venue-desk.texts';
import classes from './venue-sheet.module.css';

interface Props {
  venue: VenueOnBoard;
  /** Newest first. */
  marks: readonly ExternalMark[];
  formats: Formats;
  connection: LiveConnection;
  commands: Commands;
  disabled: boolean;
  mayMark: boolean;
}

/** Whether a venue outside the system is connected: said by somebody, with how they know; each mark can be taken back. */
export function ExternalMarks({ venue, marks, formats, connection, commands, disabled, mayMark }: Props) {
  const t = useVenueDeskTexts();
  const pictures = useMarkPicture(connection);
  const { participationId, name } = venue;
  const stateWords = (connected: boolean) =>
    t(connected ? 'externalState.connected' : 'externalState.not-connected');
  const undo = (markId: string) =>
    commands.run({ key: 'undo-mark', what: t('undoMark'), name: 'external-mark:undo', request: { markId } });
  const addLater = async (markId: string, file: File) => {
    const picture = await pictures.read(file);
    if (picture !== null) await pictures.send(markId, picture);
  };
  const last = marks.find(({ undoneAt }) => undoneAt === null);
  return (
    <section aria-labelledby="venue-external">
      <h3 id="venue-external">{t('sectionExternal')}</h3>
      {marks.length === 0 && <p className={classes.quiet}>{t('noMarks')}</p>}
      <ul className={classes.log}>
        {marks.map(({ id, connected, evidence, picture, markedBy, markedAt, undoneBy, undoneAt }) => (
          <li key={id} data-undone={undoneAt !== null}>
            <span>
              {t('markLine', { state: stateWords(connected), by: markedBy, time: formats.time(markedAt) })}
            </span>
            <span className={classes.words}>{evidence}</span>
            {picture !== null && (
              <a
                href={pictureAddress(connection, picture)}
                target="_blank"
                rel="noreferrer"
                className={classes.pictureLink}
              >
                <img
                  className={classes.picture}
                  src={pictureAddress(connection, picture)}
                  alt={t('pictureOf', { name })}
                  loading="lazy"
                />
                <span>{t('openPicture')}</span>
              </a>
            )}
            {undoneAt !== null && (
              <span className={classes.quiet}>
                {t('undone', { by: undoneBy ?? '', time: formats.time(undoneAt) })}
              </span>
            )}
            {mayMark && id === last?.id && (
              <span className={classes.buttons}>
                {picture === null && (
                  <PictureButton
                    disabled={disabled}
                    loading={pictures.sending}
                    onChoose={(file) => void addLater(id, file)}
                  />
                )}
                <Button
                  variant="default"
                  size="compact-md"
                  loading={commands.busy.has('undo-mark')}
                  disabled={disabled}
                  onClick={() => void undo(id)}
                >
                  {t('undoMark')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <FailureNotice failure={pictures.failure} onDismiss={pictures.dismiss} />
      {mayMark ? (
        <ExternalMarkForm
          participationId={participationId}
          pictures={pictures}
          commands={commands}
          disabled={disabled}
        />
      ) : (
        <p className={classes.quiet}>{t('onlyStaff')}</p>
      )}
    </section>
  );
}

const pictureAddress = ({ options }: LiveConnection, picture: string) =>
  `/api/conferences/${options.conferenceCode}${picture}`;
