/** Follows imports from the app's own files and compiles everything they reach, one file to one file. */
import path from 'node:path';
import { BuildFault, faultsOf } from './build-fault';
import { compileModule, rewriteRequires } from './compile-module';
import type { ModulePlaces } from './module-places';
import { isInstalled, outputPath, resolveModule } from './module-places';
import type { OutputFiles } from './output-folder';

/**
 * Compiled JavaScript of the entries and of all they import.
 *
 * @param entries absolute paths of `.ts` and `.js` files
 * @throws BuildFault listing every unresolved or forbidden import and every syntax error
 */
export async function buildModules(entries: readonly string[], places: ModulePlaces): Promise<OutputFiles> {
  const output: OutputFiles = new Map();
  const faults: string[] = [];
  const seen = new Set(entries);
  let wave = [...seen];
  while (wave.length > 0) {
    const found = await Promise.all(wave.map(async (file) => compileOne(file, places, output).catch((error: unknown) => {
      faults.push(...faultsOf(error));
      return [];
    })));
    wave = [...new Set(found.flat())].filter((file) => !seen.has(file));
    for (const file of wave) seen.add(file);
  }
  if (faults.length > 0) throw new BuildFault([...new Set(faults)].sort());
  return output;
}

async function compileOne(file: string, places: ModulePlaces, output: OutputFiles): Promise<string[]> {
  const here = outputPath(file, places);
  const module = await compileModule(file, { root: places.root, isInstalled: isInstalled(file) });
  const faults: string[] = [];
  const targets = new Map<string, string>();
  const imported: string[] = [];
  for (const specifier of module.requires) {
    try {
      const target = resolveModule(file, specifier, places);
      targets.set(specifier, relativeRequire(here, outputPath(target, places)));
      imported.push(target);
    } catch (error) {
      faults.push(...faultsOf(error));
    }
  }
  if (faults.length > 0) throw new BuildFault(faults);
  output.set(here, rewriteRequires(module, (specifier) => targets.get(specifier) ?? specifier));
  return imported;
}

function relativeRequire(from: string, to: string): string {
  const relative = path.posix.relative(path.posix.dirname(from), to);
  return relative.startsWith('.') ? relative : `./${relative}`;
}
