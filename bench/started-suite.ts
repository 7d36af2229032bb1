import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const PATIENCE_MS = 90_000;
const POLL_MS = 40;

/** A suite started as a person would start it. */
export interface StartedSuite {
  url: string;
  /** Milliseconds from the command to the first healthy answer. */
  readyMs: number;
}

async function freePort(): Promise<number> {
  return await new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => { resolve(port); });
    });
  });
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/__health`);
    return answer.ok && (await answer.json() as { ok: boolean }).ok;
  } catch {
    return false;
  }
}

/**
 * Runs `npm start` with its own port and data folder, hands it over when it is ready, and ends it afterwards.
 *
 * @throws with what it printed when it is not ready within 90 s
 */
export async function withStartedSuite<Answer>(options: readonly string[], work: (suite: StartedSuite) => Promise<Answer>): Promise<Answer> {
  const [port, data] = [await freePort(), await mkdtemp(path.join(tmpdir(), 'bench-data-'))];
  const url = `http://127.0.0.1:${port}`;
  const startedAt = process.hrtime.bigint();
  const child = spawn('npm', ['start', '--silent', '--', '--port', String(port), '--data', data, ...options], { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => { printed += chunk.toString(); });
  child.stderr.on('data', (chunk: Buffer) => { printed += chunk.toString(); });
  const elapsed = (): number => Number(process.hrtime.bigint() - startedAt) / 1e6;
  try {
    while (!await isHealthy(url)) {
      if (child.exitCode !== null || elapsed() > PATIENCE_MS) throw new Error(`the suite did not become ready: ${printed.slice(-300)}`);
      await new Promise((resolve) => { setTimeout(resolve, POLL_MS); });
    }
    return await work({ url, readyMs: elapsed() });
  } finally {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await new Promise((resolve) => { if (child.exitCode === null) child.once('exit', resolve); else resolve(undefined); });
    await rm(data, { recursive: true, force: true });
  }
}
