import type { AgendaItem } from '@diem-cau/shared';
import { Button, Modal } from '@mantine/core';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useFormats } from '../../lib/i18n/format';
import classes from './agenda-run.module.css';
import { useAgendaRunTexts } from './agenda-run.texts';

interface Props {
  items: readonly AgendaItem[];
  timeZone: string;
  disabled: boolean;
  onStart: (item: AgendaItem) => void;
  onClose: () => void;
}

/** The whole agenda, for when the next item is not the one that the plan names. */
export function OtherItems({ items, timeZone, disabled, onStart, onClose }: Props) {
  const t = useAgendaRunTexts();
  const common = useCommonTexts();
  const { time } = useFormats(timeZone);
  const stateOf = ({ actualStart, actualEnd, plannedStart }: AgendaItem) => {
    if (actualStart === null) return t('state.toCome', { time: time(plannedStart) });
    return actualEnd === null
      ? t('state.on')
      : t('state.over', { start: time(actualStart), end: time(actualEnd) });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('othersTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <p className={classes.quiet}>{t('othersHint')}</p>
      <ol className={classes.others}>
        {items.map((item) => (
          <li key={item.id} className={classes.line}>
            <div className={classes.what}>
              <p className={classes.title}>{item.title}</p>
              <p className={classes.quiet}>{stateOf(item)}</p>
            </div>
            {(item.actualStart === null || item.actualEnd !== null) && (
              <Button
                variant="default"
                disabled={disabled}
                aria-label={t(item.actualStart === null ? 'startItem' : 'goOnWith', { title: item.title })}
                onClick={() => onStart(item)}
              >
                {t(item.actualStart === null ? 'start' : 'goesOn')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Modal>
  );
}
