/** Finds the part of a schema that describes a place in a document. */
import * as v from 'valibot';
import type { FieldNotes } from './admin-document';

/** The inner shape of the schemas that contain others; read without their type parameters. */
interface Container {
  type: string;
  entries?: Record<string, v.GenericSchema>;
  item?: v.GenericSchema;
  items?: v.GenericSchema[];
  value?: v.GenericSchema;
  wrapped?: v.GenericSchema;
  key?: string;
  options?: v.GenericSchema[];
}

/** One step on the way into a document, with what the document holds around it. */
export interface PathStep { key: string | number; input: unknown }

/** The schema of the place these steps lead to, or null where the schema describes no such place. */
export function fieldAt(schema: v.GenericSchema, steps: readonly PathStep[]): v.GenericSchema | null {
  let found: v.GenericSchema | null = schema;
  for (const step of steps) {
    if (found === null) return null;
    found = inside(found, step);
  }
  return found;
}

function inside(schema: v.GenericSchema, step: PathStep): v.GenericSchema | null {
  const container = schema as unknown as Container;
  if (container.wrapped) return inside(container.wrapped, step);
  if (Array.isArray(container.options)) return insideOption(container, step);
  if (container.entries) return Object.hasOwn(container.entries, step.key) ? container.entries[String(step.key)] ?? null : null;
  if (container.items && typeof step.key === 'number') return container.items[step.key] ?? null;
  return container.item ?? container.value ?? null;
}

/** Of a variant only the option of the document's kind; of a union the first that knows the key. */
function insideOption({ options = [], key }: Container, step: PathStep): v.GenericSchema | null {
  const input = step.input as Record<string, unknown> | null;
  const ofKind = options.filter((option) => {
    const kind = key === undefined ? null : (option as unknown as Container).entries?.[key];
    return !kind || v.is(kind, input?.[String(key)]);
  });
  for (const option of ofKind.length > 0 ? ofKind : options) {
    const found = inside(option, step);
    if (found) return found;
  }
  return null;
}

/** Chinese title of a field, also through optional and nullable; null when it has none. */
export function titleOfField(schema: v.GenericSchema | null): string | null {
  if (!schema) return null;
  const own = v.getTitle(schema) ?? v.getMetadata(schema)['title'];
  return typeof own === 'string' ? own : titleOfField((schema as unknown as Container).wrapped ?? null);
}

/** What the schema notes about a field, outer notes first. */
export function notesOfField(schema: v.GenericSchema | null): FieldNotes {
  if (!schema) return {};
  return { ...notesOfField((schema as unknown as Container).wrapped ?? null), ...(v.getMetadata(schema) as FieldNotes) };
}
