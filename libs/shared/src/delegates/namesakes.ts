import { phoneKeys } from '../text/phone';
import { spellingKey } from '../text/spelling-key';
import type { Delegate, KnownNamesakes } from './delegates.types';

type Person = Pick<Delegate, 'id' | 'name' | 'phone' | 'state' | 'invitationId'>;

/** People who may be one and the same: to be looked at, never merged by themselves. */
export interface Namesakes<Someone extends Person> {
  sharedKey: string;
  by: 'name' | 'phone';
  people: Someone[];
}

const KIND_ORDER = { phone: 0, name: 1 } as const;

/**
 * Groups of two and more with the same name in one spelling ("Hoà" and "Hòa"; Hoa, Hoà and Hoá are three people) or with a
 * number in common; numbers first, then those within one list. Replaced delegates do not count.
 *
 * @param known people who were told apart before; a group in which somebody is new is shown again
 */
export function findNamesakes<Someone extends Person>(
  people: readonly Someone[],
  known: readonly KnownNamesakes[],
): Namesakes<Someone>[] {
  const groups = new Map<string, Namesakes<Someone>>();
  const join = (by: Namesakes<Someone>['by'], key: string, person: Someone) => {
    const sharedKey = `${by}:${key}`;
    const group = groups.get(sharedKey) ?? { sharedKey, by, people: [] };
    if (!group.people.includes(person)) group.people.push(person);
    groups.set(sharedKey, group);
  };
  for (const person of people) {
    if (person.state === 'substituted') continue;
    join('name', spellingKey(person.name), person);
    for (const key of phoneKeys(person.phone ?? '')) join('phone', key, person);
  }
  return [...groups.values()]
    .filter((group) => group.people.length > 1 && !isKnown(group, known))
    .sort(
      (a, b) =>
        KIND_ORDER[a.by] - KIND_ORDER[b.by] ||
        Number(isOfOneList(b)) - Number(isOfOneList(a)) ||
        a.sharedKey.localeCompare(b.sharedKey, 'vi'),
    );
}

function isKnown({ sharedKey, people }: Namesakes<Person>, known: readonly KnownNamesakes[]): boolean {
  return known.some(
    (told) => told.sharedKey === sharedKey && people.every(({ id }) => told.delegateIds.includes(id)),
  );
}

const isOfOneList = ({ people }: Namesakes<Person>): boolean =>
  new Set(people.map(({ invitationId }) => invitationId)).size < people.length;
