import type { Check } from './check';
import { checkLint } from './lint';
import { checkRooms } from './rooms';
import { checkStyles } from './stylelint';
import { checkTypes } from './typecheck';

/** Every check by the name in `npm run check:<name>`. */
export const CHECKS = {
  typecheck: checkTypes,
  lint: checkLint,
  rooms: checkRooms,
  stylelint: checkStyles,
} satisfies Record<string, Check>;
