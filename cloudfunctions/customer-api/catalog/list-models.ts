import type { CustomerActions } from '@shared/contracts/index';
import { listModelsOnSale, toModelRow } from '../../operations/showroom';
import type { Handler } from '../../runtime/dispatch';

/** Every model on sale, in show order. */
export const listModels: Handler<CustomerActions['catalog.listModels']> = async () => ({ models: (await listModelsOnSale()).map(toModelRow) });
