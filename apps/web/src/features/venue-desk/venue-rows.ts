import { CALL_REASONS, isConnectedState, searchKey, type OrgUnit, type VenueOnBoard } from '@diem-cau/shared';
import { groupByUnit, type UnitGroup } from '../../lib/units/group-by-unit';
import type { TreeRow } from '../../ui/virtual-tree/tree-rows';
import { isExternal, matchesFilter, matchesQuery, type VenueFilter } from './venue-filters';

export interface GroupCounts {
  /** Venues with a screen of ours. */
  ours: number;
  connected: number;
  lost: number;
  help: number;
  calls: number;
  external: number;
  externalConnected: number;
  delegates: number;
}

/** A line of the tree: a district with its counts, or a venue. */
export type DeskNode =
  | { kind: 'group'; id: string; parentId: null; name: string; counts: GroupCounts }
  | { kind: 'venue'; id: string; parentId: string; name: string; groupName: string; venue: VenueOnBoard };

export type DeskRow = TreeRow<DeskNode>;

export function countGroup(venues: readonly VenueOnBoard[]): GroupCounts {
  const counts: GroupCounts = {
    ours: 0,
    connected: 0,
    lost: 0,
    help: 0,
    calls: 0,
    external: 0,
    externalConnected: 0,
    delegates: 0,
  };
  for (const venue of venues) {
    if (isExternal(venue)) {
      counts.external += 1;
      if (venue.external?.connected) counts.externalConnected += 1;
    } else {
      counts.ours += 1;
      if (isConnectedState(venue.state)) counts.connected += 1;
      if (venue.state === 'lost') counts.lost += 1;
    }
    if (venue.help !== null) counts.help += 1;
    if (venue.callReasons.length > 0) counts.calls += 1;
    counts.delegates += venue.delegates ?? 0;
  }
  return counts;
}

export interface RowsWanted {
  query: string;
  filter: VenueFilter;
  onAir: ReadonlySet<string>;
  expanded: ReadonlySet<string>;
}

const urgencyOf = ({ callReasons: [first] }: VenueOnBoard): number =>
  first === undefined ? CALL_REASONS.length : CALL_REASONS.indexOf(first);

/**
 * Makes the tree's lines anew each second; a venue that did not change keeps the very node it had, so that its line is
 * not drawn again.
 */
export class VenueRows {
  private readonly nodes = new WeakMap<VenueOnBoard, DeskNode>();
  private readonly words = new Map<string, string>();

  /** Venues under the districts and departments they lie in; those to be telephoned by urgency alone. */
  rows(units: readonly OrgUnit[], venues: readonly VenueOnBoard[], wanted: RowsWanted): DeskRow[] {
    const { query, filter, onAir, expanded } = wanted;
    const groups = groupByUnit(units, venues, ({ unitId }) => unitId);
    const narrowed = query.trim() !== '' || filter !== 'all' || groups.length === 1;
    const shown = groups
      .map((group) => ({
        group,
        items: group.items.filter(
          (venue) => matchesFilter(venue, filter, onAir) && matchesQuery(venue, group.unit.name, query),
        ),
      }))
      .filter(({ items }) => items.length > 0);
    if (filter === 'call') return this.byUrgency(shown);
    return shown.flatMap(({ group, items }, place) => {
      const { unit } = group;
      const open = narrowed || expanded.has(unit.id);
      const head: DeskRow = {
        node: {
          kind: 'group',
          id: unit.id,
          parentId: null,
          name: unit.name,
          counts: countGroup(group.items),
        },
        depth: 0,
        expanded: open,
        position: place + 1,
        siblings: shown.length,
        found: false,
      };
      return [
        head,
        ...(open ? items.map((venue, index) => this.row(venue, group, index, items.length, 1)) : []),
      ];
    });
  }

  /** Words of the lines' names, for finding one by typing. */
  wordsOf(rows: readonly DeskRow[]): ReadonlyMap<string, string> {
    return new Map(rows.map(({ node }) => [node.id, this.spaced(node.name)]));
  }

  private byUrgency(
    shown: readonly { group: UnitGroup<VenueOnBoard>; items: readonly VenueOnBoard[] }[],
  ): DeskRow[] {
    const venues = shown.flatMap(({ group, items }) => items.map((venue) => ({ venue, group })));
    return venues
      .sort((one, other) => urgencyOf(one.venue) - urgencyOf(other.venue))
      .map(({ venue, group }, index) => this.row(venue, group, index, venues.length, 0));
  }

  private row(
    venue: VenueOnBoard,
    { unit }: UnitGroup<VenueOnBoard>,
    index: number,
    siblings: number,
    depth: number,
  ): DeskRow {
    const known = this.nodes.get(venue);
    const node: DeskNode = known ?? {
      kind: 'venue',
      id: venue.participationId,
      parentId: unit.id,
      name: venue.name,
      groupName: unit.name,
      venue,
    };
    if (!known) this.nodes.set(venue, node);
    return { node, depth, expanded: null, position: index + 1, siblings, found: false };
  }

  private spaced(name: string): string {
    const known = this.words.get(name);
    if (known !== undefined) return known;
    const words = ` ${searchKey(name)
      .split(/[^\p{Letter}\p{Number}]+/u)
      .join(' ')}`;
    this.words.set(name, words);
    return words;
  }
}
