import { Injectable } from '@nestjs/common';
import type { EntityManager, ObjectLiteral } from 'typeorm';

/** A record by its kind and id, such as `venue:<id>`. */
export type Reference = { kind: string; id: string };

/** A name in parts; one that is a reference stands for the name of that record. */
type Parts = readonly (string | Reference)[];
type Load = (ids: string[], manager: EntityManager) => Promise<Map<string, Parts>>;

interface Kind {
  load: Load;
  kept: boolean;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A screen is named by its venue, a participation by its venue: names never lead further. */
const DEEPEST = 3;

export function toReference(text: string): Reference {
  const colon = text.indexOf(':');
  return colon < 0 ? { kind: text, id: '' } : { kind: text.slice(0, colon), id: text.slice(colon + 1) };
}

/**
 * What the records of all features are called, so that the audit can name who acted and what they
 * changed. Each feature registers its kinds when it starts.
 */
@Injectable()
export class RecordNames {
  private readonly kinds = new Map<string, Kind>();

  /**
   * @param partsOf the parts of a row's name, joined by dashes
   * @param kept whether the audit may keep the name; false for words of citizens, who may want them erased
   */
  register<Row extends ObjectLiteral & { id: string }>(
    kind: string,
    entity: new () => Row,
    partsOf: (row: Row) => Parts,
    kept = true,
  ): void {
    const load: Load = async (ids, manager) => {
      const rows = await manager
        .createQueryBuilder(entity, 'named')
        .where('named.id = any(:ids)', { ids })
        .getMany();
      return new Map(rows.map((row) => [row.id, partsOf(row)]));
    };
    this.kinds.set(kind, { load, kept });
  }

  /** The same for records that no single row names. */
  registerNames(
    kind: string,
    namesOf: (ids: string[], manager: EntityManager) => Promise<Map<string, string>>,
  ): void {
    const load: Load = async (ids, manager) =>
      new Map([...(await namesOf(ids, manager))].map(([id, name]) => [id, [name]]));
    this.kinds.set(kind, { load, kept: true });
  }

  /** The kind in which a field such as `hostUnitId` names records. */
  kindOfField(field: string): string | null {
    const name = /([A-Za-z]+)Ids?$/.exec(field)?.[1]?.toLowerCase();
    return (
      (name !== undefined &&
        [...this.kinds.keys()].find((kind) => name.endsWith(kind.replaceAll('-', '')))) ||
      null
    );
  }

  /** The name to keep in the audit; null when there is none, or none to be kept. */
  async nameToKeep(reference: string, manager: EntityManager): Promise<string | null> {
    if (!this.kinds.get(toReference(reference).kind)?.kept) return null;
    return (await this.namesOf([reference], manager)).get(reference) ?? null;
  }

  /** Names by reference; those of unknown and vanished records are left out. */
  async namesOf(
    references: readonly string[],
    manager: EntityManager,
    depth = DEEPEST,
  ): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    if (depth === 0) return names;
    for (const [kind, wanted] of Map.groupBy(references.map(toReference), (each) => each.kind)) {
      const ids = [...new Set(wanted.map(({ id }) => id))].filter((id) => UUID.test(id));
      const known = this.kinds.get(kind);
      if (!known || ids.length === 0) continue;
      const loaded = await known.load(ids, manager);
      const further = [...loaded.values()].flat().filter((part) => typeof part !== 'string');
      const others = await this.namesOf(further.map(written), manager, depth - 1);
      for (const [id, parts] of loaded) {
        const words = parts.map((part) => (typeof part === 'string' ? part : others.get(written(part))));
        names.set(written({ kind, id }), words.filter(Boolean).join(' – '));
      }
    }
    return names;
  }
}

const written = ({ kind, id }: Reference): string => `${kind}:${id}`;
