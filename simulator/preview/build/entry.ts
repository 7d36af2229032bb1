/** Writes the module that esbuild starts from: the app's configuration, then every component in order. */
import path from 'node:path';
import type { Manifest } from './manifest';
import { scriptAt, stemOf } from './resolve';
import type { SourceTree } from './resolve';
import type { StyleSet } from './styles';

/** Everything the entry module is made of. */
export interface EntryParts {
  tree: SourceTree;
  app: 'customer' | 'staff';
  manifest: Manifest;
  templateCode: string;
  styles: StyleSet;
  /** Modules of the preview itself. */
  runtimeModule: string;
  platformModule: string;
}

/** The entry module's text, and which script file is the main file of which component. */
export interface Entry {
  code: string;
  mainFiles: Map<string, string>;
  warnings: string[];
}

/** The virtual entry module; requires are lazy functions, so that the runtime decides when a file runs. */
export function writeEntry(parts: EntryParts): Entry {
  const { tree, manifest, styles } = parts;
  const mainFiles = new Map<string, string>();
  const warnings: string[] = [];
  const appScript = scriptAt(path.join(tree.appDirectory, 'app'));
  const lines = [
    `import { prepare, addComponent, start } from ${JSON.stringify(parts.runtimeModule)};`,
    `import { createWx, createPlatform } from ${JSON.stringify(parts.platformModule)};`,
    `prepare({ name: ${JSON.stringify(parts.app)}, config: ${JSON.stringify(manifest.config)}, pages: ${JSON.stringify(manifest.pages)}, theme: ${JSON.stringify(manifest.theme)},`,
    `  css: ${JSON.stringify(styles.compile(path.join(tree.appDirectory, 'app.wxss')))}, createWx, createPlatform,`,
    `  templates: () => ${parts.templateCode} });`,
  ];
  for (const { id, isPage, json } of manifest.components) {
    const stem = stemOf(tree, id);
    const script = scriptAt(stem);
    if (script === null) {
      warnings.push(`${id} has no script`);
      continue;
    }
    mainFiles.set(script, id);
    const meta = { json, isPage, css: styles.compile(`${stem}.wxss`) };
    lines.push(`addComponent(${JSON.stringify(id)}, ${JSON.stringify(meta)}, () => require(${JSON.stringify(script)}));`);
  }
  lines.push(`start(() => ${appScript === null ? 'undefined' : `require(${JSON.stringify(appScript)})`});`);
  return { code: lines.join('\n'), mainFiles, warnings };
}

/** The page that loads the bundle; `fontStylesheet` is the URL of the Chinese fallback font. */
export function writeHtml(title: string, fontStylesheet: string): string {
  const escaped = title.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<title>${escaped}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${fontStylesheet}">
<body></body>
<script src="app.js"></script>
</html>
`;
}
