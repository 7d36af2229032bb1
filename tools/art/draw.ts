/** Draws every picture of both apps from code; run with `npm run art`. Running it twice writes the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { allPictures } from './all-pictures';
import type { Picture } from './picture';

const ROOT = resolve(__dirname, '../..');

function write(picture: Picture): void {
  const file = resolve(ROOT, picture.path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, picture.content);
}

const pictures = allPictures();
for (const picture of pictures) write(picture);
process.stdout.write(`${pictures.length} pictures drawn\n`);
