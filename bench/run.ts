import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildAll } from '../tools/build';
import type { Figure, Reading } from './figure';
import { coldStart } from './figures/cold-start';
import { dispatcherCost } from './figures/dispatcher';
import { orderHistory } from './figures/order-history';
import { orderRace, orderThroughput } from './figures/order-race';
import { orderTaps } from './figures/order-taps';
import { packageSizes } from './figures/package-size';
import { indexedPage } from './figures/paging';
import { shelfPage } from './figures/shelf-page';
import { slotRace } from './figures/slot-race';
import { firstPage, readyAfterStart } from './figures/start-up';

/**
 * `npm run bench`: every figure the README claims, taken in one run. `-- --json FILE` writes them, `-- --readme` puts the table into the
 * README, `-- --only TEXT` takes those whose name contains the text.
 */

const DIGITS = 3;

/** Those that share this process with a local cloud come last: they make it look like the cloud to the SDK. */
const figures: readonly Figure[] = [...packageSizes, readyAfterStart, firstPage, orderTaps, coldStart, dispatcherCost, slotRace, indexedPage, shelfPage, orderRace, orderHistory, ...orderThroughput];

function optionOf(name: string): string | undefined {
  const index = process.argv.indexOf(name);
  return index < 0 ? undefined : process.argv[index + 1];
}

async function read(figure: Figure): Promise<Reading> {
  const { limit, unit } = figure;
  try {
    const value = Number((await figure.measure()).toPrecision(DIGITS));
    if (Number.isNaN(value)) throw new Error('the measurement gave no number');
    return { value, limit, unit, ok: value <= limit };
  } catch (error) {
    return { value: null, limit, unit, ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** The README's table between its two marks. */
async function writeReadme(readings: Record<string, Reading>): Promise<void> {
  const file = path.resolve(__dirname, '../README.md');
  const rows = Object.entries(readings).map(([name, { value, limit, unit }]) => `| ${name} | ${value === null ? 'not taken' : `${value} ${unit}`} | ≤ ${limit} ${unit} |`);
  const table = ['| Figure | Measured | Limit |', '|---|---:|---:|', ...rows].join('\n');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/<!-- figures -->[^]*<!-- \/figures -->/, `<!-- figures -->\n${table}\n<!-- /figures -->`));
}

async function run(): Promise<void> {
  await buildAll();
  const only = optionOf('--only');
  const wanted = figures.filter((figure) => only === undefined || figure.name.includes(only));
  const readings: Record<string, Reading> = {};
  for (const figure of wanted) {
    const reading = await read(figure);
    readings[figure.name] = reading;
    const value = reading.value === null ? `not taken: ${reading.reason ?? ''}` : `${reading.value} ${reading.unit}`;
    console.log(`${reading.ok ? 'ok ' : 'BAD'}  ${figure.name}: ${value} (limit ${reading.limit} ${reading.unit})`);
  }
  const file = optionOf('--json');
  if (file !== undefined) await writeFile(file, `${JSON.stringify(readings, null, 2)}\n`);
  if (process.argv.includes('--readme')) await writeReadme(readings);
  process.exit(Object.values(readings).every((reading) => reading.ok) ? 0 : 1);
}

void run();
