import { useCommonTexts } from '../lib/i18n/common.texts';
import { LANGUAGES, setLanguage, useLanguage, type Language } from '../lib/i18n/language';
import classes from './language-switch.module.css';

/** Each language is named in itself, for those who cannot read the other. */
const NAMES: Record<Language, string> = { vi: 'Tiếng Việt', en: 'English' };

export function LanguageSwitch() {
  const t = useCommonTexts();
  const language = useLanguage();
  return (
    <div className={classes.group} role="group" aria-label={t('language')}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          aria-label={`${each.toUpperCase()} – ${NAMES[each]}`}
          title={NAMES[each]}
          className={classes.choice}
          onClick={() => setLanguage(each)}
        >
          {each.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
