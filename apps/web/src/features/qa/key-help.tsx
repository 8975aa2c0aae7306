import { useQaTexts } from './qa.texts';
import classes from './moderation.module.css';

/** The keys, always in sight. */
export function KeyHelp() {
  const t = useQaTexts();
  const lines = [
    { keys: ['J', 'K'], text: t('keyMove') },
    { keys: ['A'], text: t('keyApprove') },
    { keys: ['D'], text: t('keyAnswer') },
    { keys: ['H'], text: t('keyHide') },
    { keys: ['1–4'], text: t('keyTabs') },
  ];
  return (
    <p className={classes.help}>
      <span className={classes.keys}>
        <strong>{t('keys')}:</strong>
        {lines.map(({ keys, text }) => (
          <span key={text}>
            {keys.map((key) => (
              <kbd key={key} className={classes.kbd}>
                {key}
              </kbd>
            ))}{' '}
            {text}
          </span>
        ))}
      </span>
      <span>{t('seenBy')}</span>
    </p>
  );
}
