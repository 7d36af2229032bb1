/** The people list of the control bar, grouped the way a dealer would. */
import type { AppName, Person } from '../../protocol';

/** One group of the select, e.g. 车主 or 销售顾问. */
export interface PeopleGroup { label: string; people: Person[] }

/** Customers split into 车主, 顾客 and 路人; staff by the role their note begins with. Groups keep the seed's order. */
export function groupPeople(people: readonly Person[], app: AppName): PeopleGroup[] {
  const groups = new Map<string, Person[]>(app === 'customer' ? [['顾客', []], ['车主', []], ['路人', []]] : []);
  for (const person of people) {
    if (person.app !== app) continue;
    const label = app === 'customer' ? customerGroup(person) : staffRole(person);
    groups.set(label, [...(groups.get(label) ?? []), person]);
  }
  return [...groups].filter(([, members]) => members.length > 0).map(([label, members]) => ({ label, people: members }));
}

/** A slug nobody has used yet; the local cloud makes the stranger on first sight. */
export function nextStranger(people: readonly Person[], holder: string): string {
  const numbers = [...people.map((person) => person.id), holder].map((id) => Number(/^stranger-(\d+)$/.exec(id)?.[1] ?? 0));
  return `stranger-${Math.max(0, ...numbers) + 1}`;
}

/** The name to print for a slug; a stranger that is not listed yet gets a readable one. */
export function nameOf(people: readonly Person[], app: AppName, id: string): string {
  const known = people.find((person) => person.id === id && person.app === app) ?? people.find((person) => person.id === id);
  return known?.name ?? (id.startsWith('stranger-') ? `路人 ${id.slice('stranger-'.length)}` : id);
}

function customerGroup(person: Person): string {
  if (person.id.startsWith('stranger')) return '路人';
  return person.note.includes('车主') ? '车主' : '顾客';
}

function staffRole(person: Person): string {
  if (person.id.startsWith('stranger')) return '路人';
  return person.note.split(/\s*[·,，]\s*/)[0] || '员工';
}
