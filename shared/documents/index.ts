import type { AdminDocument } from './admin-document';
import { articles } from './articles';
import { loanPlans } from './loan-plans';
import { messageTemplates } from './message-templates';
import { storeSettings } from './store-settings';
import { stores } from './stores';

/** Every collection that administrators keep in the console, in the order the console lists them. */
export const adminDocuments: readonly AdminDocument[] = [
  articles,
  loanPlans,
  stores,
  storeSettings,
  messageTemplates,
];
