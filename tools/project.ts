/** Where things are in this repository. Every tool takes its root as an argument and uses this one by default. */
import path from 'node:path';

/** Absolute path of the repository. */
export const PROJECT_ROOT = path.resolve(__dirname, '..');

/** Installed packages; tests that plant faults in a temporary folder still use the real ones. */
export const NODE_MODULES = path.join(PROJECT_ROOT, 'node_modules');

export const APP_NAMES = ['customer', 'staff'] as const;
/** Which mini program is meant. */
export type AppName = (typeof APP_NAMES)[number];

/** Source folder of a mini program, relative to the root; its built folder in `dist/` has the same name. */
export function appFolder(app: AppName): string {
  return `miniprogram-${app}`;
}

/** A component library and the folder inside its package that WeChat's npm packing would take. */
export interface UiLibrary {
  packageName: string;
  folder: string;
}

/** One library per app: both in one would double the package. */
export const UI_LIBRARIES: Record<AppName, UiLibrary> = {
  customer: { packageName: '@vant/weapp', folder: 'lib' },
  staff: { packageName: 'tdesign-miniprogram', folder: 'miniprogram_dist' },
};

/** Deployable functions, each with an `index.ts`; the platform fixes the name of `cloudbase_auth`. */
export const FUNCTION_NAMES = [
  'customer-api', 'staff-api', 'jobs', 'payment-callback', 'message-push', 'cloudbase_auth',
] as const;
