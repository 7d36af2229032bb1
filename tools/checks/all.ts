import { checkFeatures } from '../features/check-features';
import { checkBudgets } from './budgets';
import type { Check } from './check';
import { checkDevtools } from './devtools';
import { checkLint } from './lint';
import { checkPaths } from './paths';
import { checkRooms } from './rooms';
import { checkStyles } from './stylelint';
import { checkTypes } from './typecheck';
import { checkWxml } from './wxml';

/** Every check by the name in `npm run check:<name>`. */
export const CHECKS = {
  typecheck: checkTypes,
  lint: checkLint,
  rooms: checkRooms,
  stylelint: checkStyles,
  wxml: checkWxml,
  paths: checkPaths,
  budgets: checkBudgets,
  features: checkFeatures,
  devtools: checkDevtools,
} satisfies Record<string, Check>;
