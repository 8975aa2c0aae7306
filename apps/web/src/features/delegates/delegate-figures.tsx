import type { DelegateList } from '@diem-cau/shared';
import { useFormats } from '../../lib/i18n/format';
import { figuresOf } from './delegate-groups';
import classes from './delegates.module.css';
import { useDelegatesTexts } from './delegates.texts';

/** How many delegates there are, in one line of numbers. */
export function DelegateFiguresLine({ list }: { list: DelegateList }) {
  const t = useDelegatesTexts();
  const { number } = useFormats();
  const figures = figuresOf(list);
  const of = (count: number, total: number) =>
    total > 0 ? t('ofTotal', { count: number(count), total: number(total) }) : number(count);
  const lines = [
    { name: t('total'), value: of(figures.total, figures.quota) },
    { name: t('listsHandedIn'), value: of(figures.listsHandedIn, figures.lists) },
    { name: t('excused'), value: number(figures.excused) },
    { name: t('absent'), value: number(figures.absent) },
    { name: t('substitutes'), value: number(figures.substitutes) },
    { name: t('outside'), value: number(figures.outside) },
  ];
  return (
    <dl className={classes.figures} aria-label={t('figures')}>
      {lines.map(({ name, value }) => (
        <div key={name} className={classes.figure}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
