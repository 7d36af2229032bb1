/** `npm run new:feature <slug>`: lays the empty rooms of a feature, so that it compiles and every check passes. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { featureFiles } from './new-feature/feature-files';
import { withSubPackage } from './new-feature/app-json-edit';
import { APP_NAMES, PROJECT_ROOT, appFolder } from './project';

const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/**
 * Writes the rooms of a feature and declares its pages in both apps.
 *
 * @returns paths written, relative to the root
 * @throws when the slug is not kebab-case or one of the files exists already; nothing is written then
 */
export async function layFeature(slug: string, root: string = PROJECT_ROOT): Promise<string[]> {
  if (!SLUG.test(slug)) throw new Error(`'${slug}' is no feature slug: write it like test-drive`);
  const files = featureFiles(slug);
  const taken = Object.keys(files).filter((file) => existsSync(path.join(root, file)));
  if (taken.length > 0) throw new Error(`Already there: ${taken.join(', ')}`);
  for (const app of APP_NAMES) {
    const file = `${appFolder(app)}/app.json`;
    files[file] = withSubPackage(await readFile(path.join(root, file), 'utf8'), slug);
  }
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  return Object.keys(files);
}

async function main(): Promise<void> {
  try {
    const files = await layFeature(process.argv[2] ?? '');
    console.log([...files, '', 'Next: write the rules, then the first action (README, recipe "add an action").'].join('\n'));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

if (process.argv[1] === __filename) void main();
