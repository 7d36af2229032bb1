import { median } from './figure';

const TURNS = 3;

/**
 * How much longer something takes among many documents than among few. One environment at a time owns the SDK's transport, so the two
 * sizes are measured in blocks, in turn.
 *
 * @param block opens an environment of that size and answers milliseconds of many runs
 */
export async function ratioOfSizes(block: (count: number) => Promise<number[]>, { many, few }: { many: number; few: number }): Promise<number> {
  // The first block only warms the compiler up; whoever came first would else pay for both.
  await block(many);
  const ofFew: number[] = [];
  const ofMany: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    ofFew.push(...await block(few));
    ofMany.push(...await block(many));
  }
  return median(ofMany) / median(ofFew);
}
