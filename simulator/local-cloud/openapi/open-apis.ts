import type { AppName } from '../../protocol';
import type { Clock } from '../clock';
import type { DurableState } from '../durable-state';
import type { Events } from '../events';
import type { Grants, Messages } from '../messages';
import type { People } from '../people';
import type { PageLookup } from './app-pages';
import { contentSecurityApis } from './content-security';
import type { CustomerService } from './customer-service';
import { createMiniProgramCode } from './mini-program-code';
import { createOpenApiEndpoint } from './open-api';
import type { OpenApi, OpenApiEndpoint } from './open-api';
import type { PhoneCodes } from './phone-number';
import { UPLOAD_SHIPPING_INFO, createUploadShippingInfo } from './shipping';
import { createSubscribeMessage } from './subscribe-message';
import type { MessageTemplate } from './subscribe-message';

export interface OpenApisOptions {
  clock: Clock;
  events: Events;
  people: People;
  grants: Grants;
  messages: Messages;
  phoneCodes: PhoneCodes;
  service: CustomerService;
  state: DurableState;
  hasPage: PageLookup;
  templates: () => readonly MessageTemplate[];
  deliverMediaResult: (app: AppName, event: Record<string, unknown>) => void;
}

/** The table of every open API there is here; any other name answers `NotSimulated`. */
export function createOpenApis(options: OpenApisOptions): OpenApiEndpoint {
  const { state, clock, events, hasPage } = options;
  return createOpenApiEndpoint(new Map<string, OpenApi>([
    ['subscribeMessage.send', createSubscribeMessage(options)],
    ['wxacode.getUnlimited', createMiniProgramCode({ clock, events, table: state.codes, hasPage })],
    ['phonenumber.getPhoneNumber', options.phoneCodes.api],
    ['customerServiceMessage.send', options.service.api],
    [UPLOAD_SHIPPING_INFO, createUploadShippingInfo(state.ledger)],
    ...contentSecurityApis(options),
  ]));
}
