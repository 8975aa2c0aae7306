import type { SpeakerOnBoard } from '@diem-cau/shared';
import { ActionIcon } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { Tag } from '../../ui/tag';
import { ConnectionState } from './connection-state';
import { useControlRoomTexts } from './control-room.texts';
import { useOperating } from './operating';
import { SourceButtons } from './source-buttons';
import classes from './sources.module.css';
import type { Operator } from './use-operator';

interface Props {
  speakers: readonly SpeakerOnBoard[];
  onAir: ReadonlySet<string>;
  operator: Operator;
  disabled: boolean;
  onMakeLink: (speaker: SpeakerOnBoard) => void;
}

export function SpeakerList({ speakers, onAir, operator, disabled, onMakeLink }: Props) {
  const t = useControlRoomTexts();
  const operating = useOperating();
  return (
    <section className={`${classes.panel} ${classes.speakers}`} aria-labelledby="speakers">
      <h2 id="speakers" className={classes.heading}>
        {t('speakers')}
      </h2>
      {speakers.length === 0 && <p className={classes.quiet}>{t('speakersEmpty')}</p>}
      <ul className={classes.rows}>
        {speakers.map((speaker) => (
          <li key={speaker.speakerId} className={classes.row} data-on-air={onAir.has(speaker.sourceKey)}>
            <div className={classes.text}>
              <span className={classes.facts}>
                <strong>{speaker.name}</strong>
                <ConnectionState connected={speaker.connected} />
                {onAir.has(speaker.sourceKey) && !speaker.sending && (
                  <Tag tone="amber">{t('waitingPicture')}</Tag>
                )}
              </span>
              {speaker.position !== null && <span className={classes.quiet}>{speaker.position}</span>}
            </div>
            <div className={classes.buttons}>
              <SourceButtons
                sourceKey={speaker.sourceKey}
                name={speaker.name}
                hasCamera={speaker.connected}
                sharesScreen={speaker.sharesScreen}
                operator={operator}
                disabled={disabled}
              />
              {operating && (
                <ActionIcon
                  variant="subtle"
                  size="lg"
                  aria-label={t('speakerLinkTitle', { name: speaker.name })}
                  title={t('makeLink')}
                  onClick={() => onMakeLink(speaker)}
                >
                  <IconLink size={20} aria-hidden />
                </ActionIcon>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
