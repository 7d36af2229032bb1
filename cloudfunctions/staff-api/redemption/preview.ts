import type { StaffActions } from '@shared/contracts/index';
import { codeOfStore } from '../../operations/redemption';
import { previewCode } from '../../operations/redemption-preview';
import type { Handler } from '../../runtime/dispatch';

/** What a code of the store stands for, before it is written off. */
export const preview: Handler<StaffActions['redemption.preview']> = async ({ code }, { actor, now }) => previewCode(await codeOfStore(code, actor), now);
