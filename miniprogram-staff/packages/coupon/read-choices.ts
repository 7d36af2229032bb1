import { readAgain } from '../../services/list-pages';
import type { Result } from '@shared/core/result';
import { callCloud } from '../../services/cloud';
import type { PickedCustomer } from '../../components/customer-picker/picking';
import { toTemplateView, type TemplateView } from './view';

/** Templates a store has at most, for practical purposes. */
const ALL = 1000;

/** What a new issue can choose from: templates that can be given out, and the customer it starts with, if any. */
export interface IssueChoices {
  templates: TemplateView[];
  customer: PickedCustomer | null;
}

/** Reads the templates that can be given out, and a customer's name unless `customerId` is empty. */
export async function readChoices(customerId: string): Promise<Result<IssueChoices, string>> {
  const [list, file] = await Promise.all([
    readAgain((cursor) => callCloud('coupon.listTemplates', { cursor }), ALL), customerId === '' ? null : callCloud('customer.get', { customerId, cursor: null }),
  ]);
  if (!list.ok) return list;
  if (file && !file.ok) return file;
  const templates = list.data.items.map(toTemplateView).filter(({ canIssue }) => canIssue);
  return { ok: true, data: { templates, customer: file && { id: customerId, name: file.data.profile.displayName } } };
}
