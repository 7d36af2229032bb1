import { FEATURE_STATES, readFeatureNames, readFeatures } from './feature-list';

/** One line per capability and the totals by state. */
export async function featureTable(root: string): Promise<string> {
  const [names, features] = await Promise.all([readFeatureNames(root), readFeatures(root)]);
  const lines = names.map(({ id, title }) => {
    const feature = features[id];
    return `${id}  ${(feature?.state ?? 'missing').padEnd(8)} ${feature?.pages.length ?? 0} pages ${feature?.actions.length ?? 0} actions ${feature?.tests.length ?? 0} tests  ${title}`;
  });
  const totals = FEATURE_STATES.map((state) => `${names.filter(({ id }) => (features[id]?.state ?? 'missing') === state).length} ${state}`);
  return [...lines, `${names.length} capabilities: ${totals.join(', ')}`].join('\n');
}
