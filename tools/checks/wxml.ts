import { existsSync } from 'node:fs';
import path from 'node:path';
import { walkFiles } from '../build/walk-files';
import { APP_NAMES, appFolder } from '../project';
import type { CheckReport } from './check';
import { compileOfficially } from './wxml/official';
import { checkTemplateTypes } from './wxml/projection';

/** Templates and styles of the built apps through WeChat's compilers, and the types of the source templates. */
export async function checkWxml(root: string): Promise<CheckReport> {
  const faults: string[] = [];
  let count = 0;
  for (const app of APP_NAMES) {
    const built = path.join(root, 'dist', appFolder(app));
    const source = path.join(root, appFolder(app));
    if (!existsSync(built)) {
      faults.push(`${appFolder(app)} is not built: run npm run build`);
      continue;
    }
    count += (await walkFiles(source)).filter((file) => file.endsWith('.wxml')).length;
    faults.push(...(await compileOfficially(built)).map((fault) => `${appFolder(app)}: ${fault}`), ...await checkTemplateTypes(source));
  }
  return { faults, looked: `${count} templates` };
}
