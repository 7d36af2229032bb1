import path from 'node:path';
import { takeDataFolder } from './data-folder';
import { runSimulator } from './run-simulator';
import { StartFault, readStartOptions, requireNode } from './start-options';

const ROOT = path.resolve(__dirname, '..');

/** `npm start`: builds, fills the environment if it is empty, and serves both apps and their cloud on one address. */
async function main(): Promise<void> {
  requireNode(process.version);
  const options = readStartOptions(process.argv.slice(2), ROOT);
  const folder = takeDataFolder(options.data, options.reset);
  const simulator = await runSimulator({ root: ROOT, options, folder }).catch((error: unknown) => {
    folder.release();
    throw error;
  });
  console.log(`${simulator.summary}\n${simulator.url}`);
  const stop = (): void => {
    void simulator.close().finally(() => {
      folder.release();
      process.exit(0);
    });
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  // A fault is a sentence for the person; anything else is a defect and keeps its stack.
  console.error(error instanceof StartFault ? error.message : error);
  process.exit(1);
});
