import * as v from 'valibot';
import { defineAction, outputOf } from '../../shared/contracts/action';
import { createDispatcher } from '../../cloudfunctions/runtime/dispatch';
import { inquiryCustomerActions } from '../../shared/contracts/inquiry';
import { median, type Figure } from '../figure';

const CALLS = 4_000;
const BLOCKS = 15;

const actions = {
  'bench.submit': defineAction({
    access: 'everyone', effect: 'write', input: inquiryCustomerActions['inquiry.submit'].input, output: outputOf<{ done: boolean }>(), errors: [],
  }),
  'bench.refuse': defineAction({ access: 'everyone', effect: 'read', input: v.strictObject({}), output: outputOf<{ done: boolean }>(), errors: ['INQUIRY_NOT_FOUND'] }),
} as const;

const input = { requestId: 'bench-request-1', modelId: 'x5-premium', colourId: 'pine-green', timing: 'within1Month', wantsLoan: true, wantsTradeIn: false, note: '想了解现车颜色' };

/** What the dispatcher itself costs: who calls, may they, is the input sound, the log line; the handler does nothing. */
export const dispatcherCost: Figure = {
  name: 'dispatcher cost of one action', unit: 'ms', limit: 0.3,
  async measure() {
    const dispatch = createDispatcher(actions, {
      'bench.submit': () => Promise.resolve({ done: true }),
      'bench.refuse': (_input, { fail }) => fail('INQUIRY_NOT_FOUND'),
    }, () => ({ kind: 'customer', id: 'customer-bench', name: '本人', appId: 'app', openid: 'openid' }));
    const log = console.log;
    console.log = () => undefined;
    try {
      const blocks: number[] = [];
      for (let block = 0; block < BLOCKS; block += 1) {
        const start = process.hrtime.bigint();
        for (let call = 0; call < CALLS; call += 1) await dispatch({ action: call % 2 === 0 ? 'bench.submit' : 'bench.refuse', input: call % 2 === 0 ? input : {} });
        blocks.push(Number(process.hrtime.bigint() - start) / 1e6 / CALLS);
      }
      return median(blocks);
    } finally {
      console.log = log;
    }
  },
};
