import type { CustomerActions } from '@shared/contracts/index';
import { listSeriesOnSale } from '../../operations/showroom';
import type { Handler } from '../../runtime/dispatch';

/** All series on sale, in show order. */
export const listSeries: Handler<CustomerActions['catalog.listSeries']> = async () => ({ series: await listSeriesOnSale() });
