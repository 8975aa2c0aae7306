import { Link } from 'react-router';
import { SuccessorsFileImport } from './successors-file-import';
import { UnitsFileImport } from './units-file-import';
import classes from './units-import.module.css';
import { useUnitsImportTexts } from './units-import.texts';

const KINDS = [
  { kind: 'units', to: '/admin/units/import', text: 'kindUnits' },
  { kind: 'successors', to: '/admin/units/import?kind=successors', text: 'kindSuccessors' },
] as const;

/** Which of the two tables is imported, and its steps. */
export function UnitsImport({ kind }: { kind: 'units' | 'successors' }) {
  const t = useUnitsImportTexts();
  return (
    <>
      <nav className={classes.kinds} aria-label={t('kinds')}>
        {KINDS.map((each) => (
          <Link
            key={each.kind}
            to={each.to}
            className={classes.kind}
            aria-current={each.kind === kind ? 'page' : undefined}
          >
            {t(each.text)}
          </Link>
        ))}
      </nav>
      {kind === 'successors' ? <SuccessorsFileImport /> : <UnitsFileImport />}
    </>
  );
}
