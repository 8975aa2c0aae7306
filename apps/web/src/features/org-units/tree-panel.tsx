import type { OrgUnit } from '@diem-cau/shared';
import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import { useCommonTexts } from '../../lib/i18n/common.texts';
import { useFormats } from '../../lib/i18n/format';
import { dayText } from '../../lib/time/day';
import { useShortcut } from '../../lib/use-shortcuts';
import { EmptyState } from '../../ui/empty-state';
import { ancestorsOf, findNodes, type TreeIndex } from '../../ui/virtual-tree/tree-index';
import { treeRows } from '../../ui/virtual-tree/tree-rows';
import { treeHeight, VirtualTree } from '../../ui/virtual-tree/virtual-tree';
import classes from './org-units.module.css';
import { useOrgUnitsTexts } from './org-units.texts';
import { useUnitLine } from './use-unit-line';

interface Props {
  index: TreeIndex<OrgUnit>;
  /** The day of this tree. */
  on: string;
  selectedId: string | null;
  /** The tree is that of the day before; the chosen day's is on its way. */
  stale: boolean;
  onSelect: (unitId: string) => void;
  /** Where the tree is empty: the ways to fill it. */
  whenEmpty: ReactNode;
}

export function TreePanel({ index, on, selectedId, stale, onSelect, whenEmpty }: Props) {
  const t = useOrgUnitsTexts();
  const common = useCommonTexts();
  const { number } = useFormats();
  const searchRef = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query.trim());
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => new Set(rootIds(index)));
  // What is opened during a search is forgotten with it; what was open before does not hide what is found.
  const [within, setWithin] = useState({ query: '', expanded: NOTHING });
  const [revealed, setRevealed] = useState<{ index: TreeIndex<OrgUnit>; id: string | null }>();
  const line = useUnitLine(index);
  useShortcut('/', () => searchRef.current?.focus());

  // A newly chosen unit, or a tree of another day, opens the way to what is chosen.
  if (revealed?.index !== index || revealed.id !== selectedId) {
    setRevealed({ index, id: selectedId });
    const way = selectedId !== null && index.byId.has(selectedId) ? ancestorsOf(index, selectedId) : [];
    const roots = revealed?.index === index ? [] : rootIds(index);
    setExpanded((former) => new Set([...former, ...roots, ...way]));
  }

  const found = useMemo(() => (asked === '' ? null : findNodes(index, asked)), [index, asked]);
  const opened = found === null ? expanded : within.query === asked ? within.expanded : NOTHING;
  const rows = useMemo(() => treeRows(index, opened, found), [index, opened, found]);
  const toggle = useCallback(
    (id: string) => {
      if (asked === '') setExpanded((former) => toggled(former, id));
      else {
        setWithin((former) => ({
          query: asked,
          expanded: toggled(former.query === asked ? former.expanded : NOTHING, id),
        }));
      }
    },
    [asked],
  );
  const allOpen = [...index.beneath.keys()].every((id) => expanded.has(id));

  if (index.nodes.length === 0) {
    return (
      <EmptyState title={t('emptyTree')}>
        <p>{t('emptyTreeHint')}</p>
        {whenEmpty}
      </EmptyState>
    );
  }
  return (
    <section className={classes.panel} aria-label={t('tree')} aria-busy={stale}>
      <div className={classes.treeTools}>
        <TextInput
          ref={searchRef}
          className={classes.search ?? ''}
          type="search"
          aria-label={t('searchUnits')}
          placeholder={t('searchHint')}
          leftSection={<IconSearch size={18} aria-hidden />}
          rightSection={
            query !== '' && <CloseButton aria-label={common('clear')} onClick={() => setQuery('')} />
          }
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        {found === null && (
          <Button
            variant="default"
            onClick={() => setExpanded(new Set(allOpen ? rootIds(index) : index.beneath.keys()))}
          >
            {t(allOpen ? 'collapseAll' : 'expandAll')}
          </Button>
        )}
      </div>
      <p className={classes.quiet} role="status">
        {found === null
          ? t('total', { count: number(index.nodes.length), day: dayText(on) })
          : t('found', { count: number(found.length) })}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t('noneFound')}>
          <p>{t('noneFoundHint')}</p>
        </EmptyState>
      ) : (
        <div className={classes.treeBox} style={{ maxHeight: treeHeight(rows.length) }}>
          <VirtualTree
            label={t('tree')}
            rows={rows}
            words={index.words}
            selectedId={selectedId}
            onSelect={onSelect}
            onToggle={toggle}
          >
            {line}
          </VirtualTree>
        </div>
      )}
    </section>
  );
}

const NOTHING: ReadonlySet<string> = new Set();

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

const rootIds = (index: TreeIndex<OrgUnit>) => (index.childrenOf.get(null) ?? []).map(({ id }) => id);
