import type { StoredDocument } from './local-cloud/database';
import type { SeedPerson } from './local-cloud/people';
import type { MessageTemplate } from './local-cloud/openapi/subscribe-message';

/** A payment that was made before the story begins. */
export interface SeedPayment {
  outTradeNo: string;
  openid: string;
  totalFen: number;
  body: string;
  transactionId: string;
  paidAt: number;
}

/** What a seed may use to build its world. */
export interface SeedWorld {
  /** The instant the story is told at, epoch ms. */
  now: number;
  /** Writes documents as they are; each has its `_id`. */
  put: (collection: string, documents: readonly StoredDocument[]) => Promise<void>;
  storage: {
    /** Stores a file and answers its file id. */
    put: (cloudPath: string, bytes: Uint8Array) => Promise<string>;
  };
  /** Lets the payment side know a payment, so that it can be asked about and given back. */
  pay: (payment: SeedPayment) => Promise<void>;
}

/** What `simulator/seed/index.ts` exports. */
export interface SeedModule {
  /** Fills an empty environment. The same `now` always yields the same world. */
  seed(world: SeedWorld): Promise<void>;
  /** Who can hold a phone; identities that are left out are derived from the id. */
  people: readonly SeedPerson[];
  /** Subscription templates "chosen" in each app's back office; a send with any other template is refused with 40037. */
  templates: readonly MessageTemplate[];
}
