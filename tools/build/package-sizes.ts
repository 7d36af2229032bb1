import type { AppJson } from './app-json';
import { subPackagesOf } from './app-json';
import type { OutputFiles } from './output-folder';

/** Bytes before WeChat compresses them: the upper bound of what it counts. */
export interface PackageSizes {
  mainBytes: number;
  /** By root of the sub-package. */
  subPackageBytes: Record<string, number>;
}

/** Adds up files by the package they belong to; whatever is in no sub-package is in the main one. */
export function measurePackages(app: AppJson, files: OutputFiles): PackageSizes {
  const roots = subPackagesOf(app).map((part) => part.root);
  const sizes: PackageSizes = { mainBytes: 0, subPackageBytes: Object.fromEntries(roots.map((root) => [root, 0])) };
  for (const [file, content] of files) {
    const root = roots.find((candidate) => file.startsWith(`${candidate}/`));
    const bytes = Buffer.byteLength(content);
    if (root === undefined) sizes.mainBytes += bytes;
    else sizes.subPackageBytes[root] = (sizes.subPackageBytes[root] ?? 0) + bytes;
  }
  return sizes;
}
