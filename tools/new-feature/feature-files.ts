/** The rooms of a new feature: one rule with its table, one view, one page per app. Contracts come with the first action. */
import { APP_NAMES, appFolder } from '../project';

/** Path relative to the root → text. */
export function featureFiles(slug: string): Record<string, string> {
  const type = pascalCase(slug);
  const rooms = APP_NAMES.map((app) => pageFiles(`${appFolder(app)}/packages/${slug}`, slug, type));
  return { ...domainFiles(slug, type), ...Object.assign({}, ...rooms) as Record<string, string> };
}

function pascalCase(slug: string): string {
  return slug.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function domainFiles(slug: string, type: string): Record<string, string> {
  const room = `shared/domain/${slug}`;
  return {
    [`${room}/model.ts`]: `/** One ${slug} record as every part of the product knows it. */
export interface ${type} {
  id: string;
  /** Epoch ms. */
  createdAt: number;
}
`,
    [`${room}/rules.ts`]: `import type { ${type} } from './model';

/** Newest first; records of the same instant keep their order. */
export function newestFirst(records: readonly ${type}[]): ${type}[] {
  return [...records].sort((one, other) => other.createdAt - one.createdAt);
}
`,
    [`${room}/rules.test.ts`]: `import { newestFirst } from './rules';

const rows: [sentence: string, createdAt: number[], expected: number[]][] = [
  ['the newest record comes first', [1, 3, 2], [3, 2, 1]],
  ['no records stay no records', [], []],
];

test.each(rows)('%s', (_sentence, createdAt, expected) => {
  const records = createdAt.map((at) => ({ id: String(at), createdAt: at }));
  expect(newestFirst(records).map((record) => record.createdAt)).toEqual(expected);
});
`,
  };
}

function pageFiles(room: string, slug: string, type: string): Record<string, string> {
  const page = `${room}/pages/list/list`;
  return {
    [`${room}/view.ts`]: `import type { ${type} } from '@shared/domain/${slug}/model';

/** What one row of the list shows. */
export interface ${type}Row {
  id: string;
}

/** A record as its row shows it. */
export function toRow(record: ${type}): ${type}Row {
  return { id: record.id };
}
`,
    [`${room}/view.test.ts`]: `import { toRow } from './view';

test('a row carries the id of its record', () => {
  expect(toRow({ id: 'a', createdAt: 0 })).toEqual({ id: 'a' });
});
`,
    [`${page}.ts`]: `import type { ${type}Row } from '../../view';

interface PageData {
  rows: ${type}Row[];
}

const data: PageData = { rows: [] };

Page({ data });
`,
    [`${page}.wxml`]: '<view class="list">\n  <view wx:for="{{rows}}" wx:key="id" class="row">{{item.id}}</view>\n</view>\n',
    [`${page}.wxss`]: '.list {\n  padding: 24rpx;\n}\n\n.row {\n  padding: 16rpx 0;\n}\n',
    [`${page}.json`]: '{\n  "navigationBarTitleText": ""\n}\n',
  };
}
