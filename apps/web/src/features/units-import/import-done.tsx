import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { focusWhenShown } from '../../lib/focus-when-shown';
import { Notice } from '../../ui/notice';
import classes from './units-import.module.css';
import { useUnitsImportTexts } from './units-import.texts';

interface Props {
  text: string;
  /** The day from which it holds; null: as far back as is known. */
  on: string | null;
  /** Units have ended: what they became may stand in another file. */
  successorsNext: boolean;
  onMore: () => void;
}

export function ImportDone({ text, on, successorsNext, onMore }: Props) {
  const t = useUnitsImportTexts();
  return (
    <div className={classes.steps}>
      <Notice tone="good">
        <strong>{t('doneTitle')}.</strong> {text}
      </Notice>
      {successorsNext && <p>{t('nextSuccessorsHint')}</p>}
      <div className={classes.ways}>
        {successorsNext && (
          <Button component={Link} to="/admin/units/import?kind=successors" size="md" ref={focusWhenShown}>
            {t('nextSuccessors')}
          </Button>
        )}
        <Button
          component={Link}
          to={on === null ? '/admin/units' : `/admin/units?on=${on}`}
          size="md"
          variant={successorsNext ? 'default' : 'filled'}
          ref={successorsNext ? undefined : focusWhenShown}
        >
          {t('seeTree')}
        </Button>
        <Button variant="default" size="md" onClick={onMore}>
          {t('importMore')}
        </Button>
      </div>
    </div>
  );
}
