import type { MadeCode, SentMessage } from '../protocol';
import type { LocalDatabase } from './database';
import type { GrantRow } from './messages';
import type { ServiceWindow } from './openapi/customer-service';
import type { Ledger, PayNotice, PayOrder, PayRefund } from './payment/ledger';
import type { KnownPerson } from './people';
import { openStateTable } from './state-tables';
import type { StateTable } from './state-tables';

/** Everything the simulator itself remembers across restarts, one reserved collection each. */
export interface DurableState {
  people: StateTable<KnownPerson>;
  messages: StateTable<SentMessage>;
  grants: StateTable<GrantRow>;
  codes: StateTable<MadeCode>;
  windows: StateTable<ServiceWindow>;
  /** One row `clock` with how far time was moved, one row `seed` once the environment was filled. */
  marks: StateTable<{ value: number }>;
  ledger: Ledger;
  /** Reads all tables anew after the database changed under them. */
  reload(): void;
}

/** Opens every table. */
export async function openDurableState(database: LocalDatabase): Promise<DurableState> {
  const people = await openStateTable<KnownPerson>(database, 'people');
  const messages = await openStateTable<SentMessage>(database, 'messages');
  const grants = await openStateTable<GrantRow>(database, 'grants');
  const codes = await openStateTable<MadeCode>(database, 'codes');
  const windows = await openStateTable<ServiceWindow>(database, 'service_windows');
  const marks = await openStateTable<{ value: number }>(database, 'marks');
  const orders = await openStateTable<PayOrder>(database, 'pay_orders');
  const refunds = await openStateTable<PayRefund>(database, 'pay_refunds');
  const notices = await openStateTable<PayNotice>(database, 'pay_notices');
  const tables = [people, messages, grants, codes, windows, marks, orders, refunds, notices];
  return {
    people, messages, grants, codes, windows, marks,
    ledger: { orders, refunds, notices },
    reload() {
      for (const table of tables) table.reload();
    },
  };
}
