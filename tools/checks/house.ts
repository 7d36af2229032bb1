/** Rules of `tests/architecture.test.ts`, here so that each can be shown a planted fault. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DeclaredAction } from '../features/declared-actions';

// Code spans and link targets that begin with a name of the top level, e.g. `shared/core/` or (docs/glossary.md).
const PATH_IN_TEXT = /[`(]((?:\.\/)?(?:miniprogram-(?:customer|staff)|cloudfunctions|shared|simulator|tools|bench|tests|docs|\.ci)(?:\/[\w./-]*)?|[\w-]+\.(?:json|md|ts|cjs|mjs))[`)#]/g;

/** Paths a text mentions that do not exist. Patterns with `<…>` or `*` are explanations, not paths. */
export function missingPaths(text: string, root: string): string[] {
  const mentioned = [...text.matchAll(PATH_IN_TEXT)].map((match) => match[1] ?? '');
  return [...new Set(mentioned)].filter((file) => !existsSync(path.join(root, file)));
}

/** Decision records that are not `NNN-title.md` or break the count from 001. */
export function misnumberedDecisions(names: readonly string[]): string[] {
  return [...names].sort().filter((name, index) => !new RegExp(`^${String(index + 1).padStart(3, '0')}-[a-z0-9-]+\\.md$`).test(name));
}

/**
 * Actions without a handler file of their own in the room of their contract: `cloudfunctions/<caller>-api/<contract>/`.
 * The room's `index.ts` must name the action and import its handler from a file beside it.
 */
export function missingHandlers(actions: readonly DeclaredAction[], root: string): string[] {
  return actions.filter((action) => !hasHandlerFile(action, root)).map((action) => `${action.name} (${action.file}) has no handler file in ${roomOf(action)}`);
}

function roomOf({ app, file }: DeclaredAction): string {
  return `cloudfunctions/${app}-api/${path.basename(file, '.ts')}`;
}

function hasHandlerFile(action: DeclaredAction, root: string): boolean {
  const table = path.join(root, roomOf(action), 'index.ts');
  if (!existsSync(table)) return false;
  const text = readFileSync(table, 'utf8');
  const handler = new RegExp(`'${action.name.replace('.', '\\.')}': (\\w+)`).exec(text)?.[1];
  const source = handler === undefined ? undefined : new RegExp(`import \\{[^}]*\\b${handler}\\b[^}]*\\} from '\\./([\\w-]+)'`).exec(text)?.[1];
  return source !== undefined && existsSync(path.join(root, roomOf(action), `${source}.ts`));
}
