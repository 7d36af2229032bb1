import path from 'node:path';
import { readJson } from '../build/app-json';

/** How far a capability is: for real, against a stand-in for a third party, or not at all. */
export type FeatureState = 'works' | 'sandbox' | 'missing';
export const FEATURE_STATES: readonly FeatureState[] = ['works', 'sandbox', 'missing'];

/** Evidence for one capability in `docs/features.json`. */
export interface Feature {
  state: FeatureState;
  /** `customer:packages/test-drive/pages/book/book` */
  pages: string[];
  /** `customer:testDrive.book` */
  actions: string[];
  /** Path of a test file, with `#name of a test in it` when the file holds more. */
  tests: string[];
}

/** One capability the product promises. */
export interface FeatureName {
  id: string;
  title: string;
}

/** @throws BuildFault when `docs/feature-ids.json` is missing or broken */
export async function readFeatureNames(root: string): Promise<FeatureName[]> {
  return readJson<FeatureName[]>(path.join(root, 'docs/feature-ids.json'), 'docs/feature-ids.json');
}

/** @throws BuildFault when `docs/features.json` is missing or broken */
export async function readFeatures(root: string): Promise<Record<string, Feature>> {
  return readJson<Record<string, Feature>>(path.join(root, 'docs/features.json'), 'docs/features.json');
}
