import type { TemplateKey } from '@shared/domain/notice/model';
import { defineCollection } from './collection';

/** How many messages of one template a person has allowed and we have not sent. WeChat has no way to ask, so we keep count. */
export interface SubscriptionGrant {
  id: string;
  recipientId: string;
  templateKey: TemplateKey;
  left: number;
  acceptedCount: number;
  rejectedCount: number;
  updatedAt: number;
}

export const subscriptionGrants = defineCollection<SubscriptionGrant>({ name: 'subscription_grants', indexes: [] });

/** Id of the one counter for a person and a template. */
export function grantId(recipientId: string, templateKey: TemplateKey): string {
  return `${recipientId}.${templateKey}`;
}
