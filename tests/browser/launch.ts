/** Starts the browser that the tests and the screenshot tool drive. */
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { listChromiumBinaries } from './chromium-binary';
import type { ChromiumBinary } from './chromium-binary';

export { openPhones } from './phones';
export type { Phones, PhoneName, OpenPhonesOptions } from './phones';

// No sandbox: containers run as root. The rest keeps the browser from talking to anything but the preview.
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-quic',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-pings',
  '--font-render-hinting=none',
];

/**
 * A headless Chromium, from `CHROMIUM_PATH`, the npm package or the system, whichever starts first.
 *
 * @throws when none starts; the message lists every attempt and its reason
 */
export async function launchBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const binary of await listChromiumBinaries()) {
    try {
      return await launchBinary(binary);
    } catch (error) {
      failures.push(`${binary.origin} (${binary.executablePath}): ${firstLines(error)}`);
    }
  }
  throw new Error(`No Chromium could be started. Set CHROMIUM_PATH to one.\n${failures.join('\n')}`);
}

/** Starts exactly this binary; exported so that each origin can be proven on its own. */
export async function launchBinary(binary: ChromiumBinary): Promise<Browser> {
  return chromium.launch({
    executablePath: binary.executablePath,
    headless: true,
    args: FLAGS,
    env: { ...inheritedEnvironment(), ...binary.env },
  });
}

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function firstLines(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n').slice(0, 6).join(' ');
}
