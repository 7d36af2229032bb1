import { mallSettingsSchema } from '@shared/documents/mall-settings';
import { problemsOf } from '@shared/documents/problems';
import type { MallSettings } from '@shared/domain/mall/model';
import { defaultMallSettings } from '@shared/domain/mall/rules';
import { mallSettings } from '../data/mall-settings';

/**
 * What applies in a store's mall: what its director set, else the stated defaults. A field that is missing or wrong counts as not set,
 * so that a slip of the hand closes no shop; the console names it.
 */
export async function settingsOfMall(storeId: string): Promise<MallSettings> {
  const defaults = defaultMallSettings(storeId);
  const written = await mallSettings.get(storeId);
  if (!written) return defaults;
  const { id: _id, ...fields } = written;
  const wrong = new Set(problemsOf(mallSettingsSchema, fields).map(({ path }) => path));
  const sound = Object.entries(fields).filter(([name]) => Object.hasOwn(defaults, name) && !wrong.has(name));
  return { ...defaults, ...Object.fromEntries(sound) };
}
