import type { AppName, Person } from '../protocol';
import { openidFor, unionidFor } from './identity';
import type { StateTable } from './state-tables';

/** A person together with the identity WeChat gives them in one app. */
export interface KnownPerson extends Person {
  openid: string;
  unionid: string;
}

/** What a seed says of a person; identities it leaves out are derived from the id. */
export type SeedPerson = Person & { openid?: string; unionid?: string };

/** Who can hold a phone here. */
export interface People {
  list(): Person[];
  /** The person in an app. `stranger-N` is made on first sight; any other unknown id answers null. */
  find(app: AppName, id: string): KnownPerson | null;
  /** Who owns an openid of an app, or null. */
  byOpenid(app: AppName, openid: string): KnownPerson | null;
  /** Adds the people of a seed, replacing those with the same id. */
  add(people: readonly SeedPerson[]): Promise<void>;
}

const STRANGER = /^stranger-[1-9]\d{0,5}$/;

/**
 * The registry, kept in a state table. One id may appear in both apps: the openid differs, the unionid does not,
 * as with two mini programs bound to one open-platform account.
 */
export function createPeople(table: StateTable<KnownPerson>): People {
  const keyOf = (app: AppName, id: string): string => `${app}:${id}`;
  const remember = (app: AppName, id: string, from: Omit<Person, 'app' | 'id'>): KnownPerson => {
    const person = { ...from, id, app, openid: openidFor(app, id), unionid: unionidFor(id) };
    void table.put(keyOf(app, id), person);
    return person;
  };
  const find = (app: AppName, id: string): KnownPerson | null => {
    const known = table.get(keyOf(app, id));
    if (known !== undefined) return known;
    const elsewhere = table.get(keyOf(app === 'customer' ? 'staff' : 'customer', id));
    if (elsewhere !== undefined) return remember(app, id, { name: elsewhere.name, note: elsewhere.note, ...phoneOf(elsewhere) });
    return STRANGER.test(id) ? remember(app, id, { name: `路人 ${id.split('-')[1] ?? ''}`, note: '第一次打开小程序' }) : null;
  };
  return {
    list: () => table.values().map(({ openid: _openid, unionid: _unionid, ...person }) => person),
    find,
    byOpenid: (app, openid) => table.values().find((person) => person.app === app && person.openid === openid) ?? null,
    async add(people) {
      for (const person of people) {
        await table.put(keyOf(person.app, person.id), {
          ...person,
          openid: person.openid ?? openidFor(person.app, person.id),
          unionid: person.unionid ?? unionidFor(person.id),
        });
      }
    },
  };
}

function phoneOf(person: Person): { phone?: string } {
  return person.phone === undefined ? {} : { phone: person.phone };
}
