import type { CodeScan } from '@shared/domain/promotion-code/model';
import { defineCollection } from './collection';

/** Who scanned which code; the id is made of both. */
export const codeScans = defineCollection<CodeScan>({
  name: 'code_scans',
  indexes: [
    { name: 'of_code', keys: { codeId: 1, firstAt: -1, _id: -1 } },
  ],
});
