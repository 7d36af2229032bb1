/** The web font that carries Chinese text where the system has none. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

/** The family that every `sans-serif` list of the bundle names just before the generic one. */
export const FALLBACK_FONT_FAMILY = 'Noto Sans SC Variable';

/** URL prefix under which the server has to offer `FONT_DIRECTORY`. */
export const FONT_URL_PREFIX = '/fonts/';

/** Folder to serve below `FONT_URL_PREFIX`; holds `index.css` and `files/*.woff2`, cut by unicode range. */
export const FONT_DIRECTORY = path.dirname(createRequire(__filename).resolve('@fontsource-variable/noto-sans-sc/package.json'));

/** The style sheet `index.html` links to. */
export const FONT_STYLESHEET_URL = `${FONT_URL_PREFIX}index.css`;

/** Every file the server may be asked for, relative to `FONT_DIRECTORY`. */
export function listFontFiles(): string[] {
  return ['index.css', ...readdirSync(path.join(FONT_DIRECTORY, 'files')).map((name) => `files/${name}`)];
}
