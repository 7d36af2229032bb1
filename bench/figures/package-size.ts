import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { readFile } from 'node:fs/promises';
import type { Figure } from '../figure';

const BYTES_PER_MEGABYTE = 1_048_576;
const LIMIT_MEGABYTES = 1.2;
const MALL_LIMIT_MEGABYTES = 0.6;
const dist = path.resolve(__dirname, '../../dist');

function bytesBelow(folder: string, excluded: readonly string[]): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const file = path.join(folder, entry.name);
    if (excluded.includes(file)) return sum;
    return sum + (entry.isDirectory() ? bytesBelow(file, excluded) : statSync(file).size);
  }, 0);
}

/** Everything of a built app that is in no sub-package. */
function mainPackage(app: 'customer' | 'staff'): Figure {
  const root = path.join(dist, `miniprogram-${app}`);
  return {
    name: `main package of the ${app} app`, unit: 'MB', limit: LIMIT_MEGABYTES,
    async measure() {
      if (!existsSync(root)) throw new Error('the app is not built');
      const { subPackages } = JSON.parse(await readFile(path.join(root, 'app.json'), 'utf8')) as { subPackages: { root: string }[] };
      return bytesBelow(root, subPackages.map((subPackage) => path.join(root, subPackage.root))) / BYTES_PER_MEGABYTE;
    },
  };
}

/** A sub-package of the customer app, as it is downloaded when somebody first goes there. */
function subPackage(name: string, limit: number): Figure {
  return {
    name: `sub-package ${name} of the customer app`, unit: 'MB', limit,
    measure: () => {
      const root = path.join(dist, 'miniprogram-customer/packages', name);
      if (!existsSync(root)) throw new Error('the app is not built');
      return Promise.resolve(bytesBelow(root, []) / BYTES_PER_MEGABYTE);
    },
  };
}

export const packageSizes: readonly Figure[] = [mainPackage('customer'), mainPackage('staff'), subPackage('mall', MALL_LIMIT_MEGABYTES)];
