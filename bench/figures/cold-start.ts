import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { openidFor } from '../../simulator/local-cloud/identity';
import { sdkVariables } from '../../simulator/local-cloud/caller';
import { LOCAL_APP_IDS } from '../../simulator/protocol';
import { ratioOf, type Figure } from '../figure';
import { withStartedSuite } from '../started-suite';

const ROUNDS = 11;
const run = promisify(execFile);
const bundle = path.resolve(__dirname, '../../dist/cloudfunctions/customer-api/index.js');

/** Prints the milliseconds from the first line to the answer; run in a process of its own, as a cold container is. */
const SDK_ALONE = `const start = process.hrtime.bigint(); const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
cloud.database().collection('vehicle_series').where({ isOnSale: true }).orderBy('order', 'asc').limit(100).get().then(({ data }) => { if (data.length === 0) throw new Error('nothing'); console.log(Number(process.hrtime.bigint() - start) / 1e6); });`;
const WHOLE_API = `const start = process.hrtime.bigint(); const { main } = require(${JSON.stringify(bundle)});
const log = console.log; console.log = () => {}; main({ action: 'catalog.listSeries', input: {} }).then((answer) => { if (!answer.ok) throw new Error(JSON.stringify(answer)); log(Number(process.hrtime.bigint() - start) / 1e6); });`;

/** A new container of the customer's API costs little more than the SDK it cannot do without. */
export const coldStart: Figure = {
  name: 'cold start of customer-api against loading wx-server-sdk and answering once', unit: '×', limit: 1.15,
  async measure() {
    if (!existsSync(bundle)) throw new Error('the functions are not built');
    return await withStartedSuite(['--no-preview'], async ({ url }) => {
      const caller = { WX_OPENID: openidFor('customer', 'li-na'), WX_APPID: LOCAL_APP_IDS.customer, WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID', TCB_SOURCE: 'wx_client' };
      const env = { PATH: process.env.PATH ?? '', ...sdkVariables(url), ...caller };
      const cold = async (code: string): Promise<number> => {
        const { stdout } = await run(process.execPath, ['-e', code], { env, cwd: path.resolve(__dirname, '../..') });
        return Number(stdout.trim().split('\n').pop());
      };
      await cold(SDK_ALONE);
      await cold(WHOLE_API);
      return await ratioOf({ of: () => cold(WHOLE_API), to: () => cold(SDK_ALONE) }, ROUNDS);
    });
  },
};
