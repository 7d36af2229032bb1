import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AppJson } from '../build/app-json';
import { pagesOf, readJson } from '../build/app-json';
import { faultsOf } from '../build/build-fault';
import type { CheckReport } from '../checks/check';
import { APP_NAMES, appFolder } from '../project';
import { declaredActions } from './declared-actions';
import type { Feature } from './feature-list';
import { FEATURE_STATES, readFeatureNames, readFeatures } from './feature-list';

/** What evidence may point at, each as it is written in `docs/features.json`. */
interface Evidence {
  root: string;
  pages: ReadonlySet<string>;
  actions: ReadonlySet<string>;
}

/** Every promised capability is listed once, and everything named as its evidence exists. */
export async function checkFeatures(root: string): Promise<CheckReport> {
  try {
    const [names, features, evidence] = await Promise.all([readFeatureNames(root), readFeatures(root), collectEvidence(root)]);
    const ids = names.map(({ id }) => id);
    const faults = [
      ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `docs/feature-ids.json lists ${id} twice`),
      ...ids.filter((id) => !(id in features)).map((id) => `${id} is missing from docs/features.json`),
      ...Object.keys(features).filter((id) => !ids.includes(id)).map((id) => `${id} is in docs/features.json, but no capability of the product`),
    ];
    for (const [id, feature] of Object.entries(features)) faults.push(...(await featureFaults(feature, evidence)).map((fault) => `${id} ${fault}`));
    return { faults, looked: `${ids.length} capabilities` };
  } catch (error) {
    return { faults: faultsOf(error), looked: '0 capabilities' };
  }
}

async function collectEvidence(root: string): Promise<Evidence> {
  const pages = await Promise.all(APP_NAMES.map(async (app) => {
    const file = `${appFolder(app)}/app.json`;
    return pagesOf(await readJson<AppJson>(path.join(root, file), file)).map((page) => `${app}:${page}`);
  }));
  const actions = (await declaredActions(root)).map(({ app, name }) => `${app}:${name}`);
  return { root, pages: new Set(pages.flat()), actions: new Set(actions) };
}

async function featureFaults(feature: Feature, evidence: Evidence): Promise<string[]> {
  if (!FEATURE_STATES.includes(feature.state)) return [`has the unknown state '${feature.state}'`];
  const kinds = [['page', feature.pages], ['action', feature.actions], ['test', feature.tests]] as const;
  const empty = feature.state === 'missing' ? [] : kinds.filter(([, list]) => list.length === 0).map(([kind]) => `is said to be '${feature.state}' without a ${kind}`);
  const tests = await Promise.all(feature.tests.map(async (test) => testFault(evidence.root, test)));
  return [
    ...empty,
    ...feature.pages.filter((page) => !evidence.pages.has(page)).map((page) => `names the page ${page}, which is not declared`),
    ...feature.actions.filter((action) => !evidence.actions.has(action)).map((action) => `names the action ${action}, which no contract declares`),
    ...tests.flat(),
  ];
}

async function testFault(root: string, test: string): Promise<string[]> {
  const [file = '', name] = test.split(/#(.*)/s);
  if (!file.endsWith('.test.ts') || !existsSync(path.join(root, file))) return [`names the test ${file}, which does not exist`];
  if (name === undefined) return [];
  return (await readFile(path.join(root, file), 'utf8')).includes(name) ? [] : [`names the test '${name}', which is not in ${file}`];
}
