import { currentFrame, type CallFrame } from '../simulator/local-cloud/call-frames';
import { installInProcessTransport } from '../simulator/local-cloud/sdk-transport';
import type { TestCloud } from '../simulator/local-cloud/testing';

/** A request to the database, as whoever decides about life and death sees it. */
export interface Step {
  /** The call's own token. */
  callId: string;
  functionName: string;
  person: string | null;
  /** 1 for the first request of the call. */
  number: number;
}

/** `diesBefore`: the request never arrives. `diesAfter`: it is done, but nobody hears of it. */
export type Fate = 'lives' | 'diesBefore' | 'diesAfter';

/**
 * Lets calls die on their way to the database, as a process that is killed: from then on nothing of the call reaches the cloud, not even
 * its tidying up, and whoever called gets a failure. Answers a function that makes calls live again.
 */
export function letCallsDie(cloud: TestCloud, fateOf: (step: Step) => Fate): () => void {
  const steps = new WeakMap<CallFrame, number>();
  const dead = new WeakSet<CallFrame>();
  return installInProcessTransport(async (action, params) => {
    const frame = currentFrame();
    if (frame === null || !action.startsWith('database.')) return await cloud.cloud.actions(action, params);
    if (dead.has(frame)) throw new Error('this call is dead');
    const number = (steps.get(frame) ?? 0) + 1;
    steps.set(frame, number);
    const fate = fateOf({ callId: frame.id, functionName: frame.functionName, person: frame.person, number });
    if (fate !== 'lives') dead.add(frame);
    if (fate === 'diesBefore') throw new Error('the call died');
    const reply = await cloud.cloud.actions(action, params);
    if (fate === 'diesAfter' || dead.has(frame)) throw new Error('the call died');
    return reply;
  });
}
