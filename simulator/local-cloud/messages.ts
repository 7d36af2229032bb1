import { randomUUID } from 'node:crypto';
import type { AppName, SentMessage } from '../protocol';
import type { Clock } from './clock';
import type { Events } from './events';
import type { StateTable } from './state-tables';

/** What was sent to people, refused sends included. */
export interface Messages {
  /** Newest first. */
  list(): SentMessage[];
  record(message: Omit<SentMessage, 'id' | 'at'>): Promise<SentMessage>;
}

/** Keeps every message in a state table and announces it. */
export function createMessages(options: { table: StateTable<SentMessage>; clock: Clock; events: Events }): Messages {
  return {
    list: () => options.table.values().reverse(),
    async record(message) {
      const sent = { ...message, id: randomUUID(), at: options.clock.now() };
      await options.table.put(sent.id, sent);
      options.events.emit({ type: 'message', message: sent });
      return sent;
    },
  };
}

/** How many messages of one template a person of an app still accepts. */
export interface Grants {
  /** By template id; a template that was never asked for is absent. */
  left(app: AppName, openid: string): Record<string, number>;
  /** Records the person's answers: each accept is worth one message; reject and ban grant nothing. */
  decide(app: AppName, openid: string, decisions: Record<string, 'accept' | 'reject' | 'ban'>): Promise<void>;
  /** Uses one grant up; false when there is none. */
  take(app: AppName, openid: string, templateId: string): Promise<boolean>;
}

/** One row of the grant table: the person's counters in one app. */
export interface GrantRow { counts: Record<string, number> }

/** Grants never expire: one accept is one message, at any later time. */
export function createGrants(table: StateTable<GrantRow>): Grants {
  const keyOf = (app: AppName, openid: string): string => `${app}:${openid}`;
  const left = (app: AppName, openid: string): Record<string, number> => ({ ...table.get(keyOf(app, openid))?.counts });
  return {
    left,
    async decide(app, openid, decisions) {
      const counts = left(app, openid);
      for (const [templateId, decision] of Object.entries(decisions)) {
        counts[templateId] = (counts[templateId] ?? 0) + (decision === 'accept' ? 1 : 0);
      }
      await table.put(keyOf(app, openid), { counts });
    },
    async take(app, openid, templateId) {
      const counts = left(app, openid);
      const count = counts[templateId] ?? 0;
      if (count < 1) return false;
      await table.put(keyOf(app, openid), { counts: { ...counts, [templateId]: count - 1 } });
      return true;
    },
  };
}
