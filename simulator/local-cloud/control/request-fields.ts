import type { AppName } from '../../protocol';
import { BadRequest } from '../http-exchange';
import type { People, KnownPerson } from '../people';

type Fields = Record<string, unknown>;

/** A text that must be there; the refusal names the field. */
export function requireText(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string' || value === '') throw new BadRequest(`"${name}" must be a non-empty string`);
  return value;
}

/** One of the two apps. */
export function requireApp(fields: Fields): AppName {
  const app = fields['app'];
  if (app !== 'customer' && app !== 'staff') throw new BadRequest('"app" must be "customer" or "staff"');
  return app;
}

/** The person a request speaks of, under `person` (or another name such as `as`). */
export function requirePerson(people: People, fields: Fields, name = 'person'): KnownPerson {
  const app = requireApp(fields);
  const id = requireText(fields, name);
  const person = people.find(app, id);
  if (person === null) throw new BadRequest(`Nobody is called "${id}"; GET /__control/people lists everybody, and stranger-1, stranger-2 … are made on demand`, 404);
  return person;
}

/** A number, or undefined when the field is absent. */
export function optionalNumber(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new BadRequest(`"${name}" must be a number`);
  return value;
}

/** An object. */
export function requireObject(fields: Fields, name: string): Fields {
  const value = fields[name];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadRequest(`"${name}" must be an object`);
  return value as Fields;
}

/** The query of an address as fields. */
export function queryFields(url: URL): Fields {
  return Object.fromEntries(url.searchParams);
}
