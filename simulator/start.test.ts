import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { takeDataFolder } from './data-folder';
import { StartFault, readStartOptions, requireNode } from './start-options';

const ROOT = path.resolve(__dirname, '..');

describe('options of npm start', () => {
  test('nothing given: port 5180, data in .data, everything on', () => {
    expect(readStartOptions([], '/project')).toEqual({ port: 5180, data: '/project/.data', reset: false, preview: true, watch: false, build: true });
  });

  test('everything given', () => {
    const given = ['--port', '6000', '--data', 'elsewhere', '--reset', '--no-preview', '--watch', '--build=skip'];
    expect(readStartOptions(given, '/project')).toEqual({ port: 6000, data: '/project/elsewhere', reset: true, preview: false, watch: true, build: false });
  });

  test.each([
    ['an unknown option', ['--prot', '1'], /Unknown option '--prot'\. Options: --port/],
    ['a word', ['now'], /Unexpected argument 'now'/],
    ['a port that is no number', ['--port', 'x'], /--port must be a number/],
    ['a port out of range', ['--port', '65536'], /--port must be a number/],
    ['another way to build', ['--build=fast'], /--build knows only "skip"/],
  ])('%s is refused in one sentence', (_sentence, given, message) => {
    expect(() => readStartOptions(given, '/project')).toThrow(StartFault);
    expect(() => readStartOptions(given, '/project')).toThrow(message);
  });

  test.each([['v20.11.0', true], ['v22.1.0', true], ['v20.10.9', false], ['v18.19.0', false]])('Node %s is new enough: %s', (version, isEnough) => {
    const check = (): void => { requireNode(version); };
    if (isEnough) expect(check).not.toThrow();
    else expect(check).toThrow('Node 20.11 or newer is needed');
  });
});

describe('the data folder', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'data-folder-'));
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

  test('a folder in use by a running process is refused, one left behind by a dead process is not', () => {
    writeFileSync(path.join(folder, 'running.pid'), String(process.ppid));
    expect(() => takeDataFolder(folder, false)).toThrow(`is in use by process ${process.ppid}`);
    writeFileSync(path.join(folder, 'running.pid'), '999999999');
    takeDataFolder(folder, false).release();
  });

  test('a path that cannot be a folder is refused', () => {
    writeFileSync(path.join(folder, 'file'), '');
    expect(() => takeDataFolder(path.join(folder, 'file', 'data'), false)).toThrow(/cannot be written \(E[A-Z]+\); choose another with --data/);
  });

  test('a reset removes what the simulator keeps and nothing else', () => {
    writeFileSync(path.join(folder, 'mine.txt'), 'mine');
    takeDataFolder(folder, true).release();
    expect(() => { chmodSync(path.join(folder, 'mine.txt'), 0o600); }).not.toThrow();
  });
});

describe('npm start, as a program', () => {
  test('a taken port is one sentence and exit code 1', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const { port } = server.address() as AddressInfo;
    const data = mkdtempSync(path.join(tmpdir(), 'start-'));
    const outcome = await run(['--port', String(port), '--data', data, '--no-preview', '--build=skip']);
    server.close();
    rmSync(data, { recursive: true, force: true });
    expect(outcome).toEqual({ code: 1, error: `Port ${port} is taken; stop the other program or choose another with --port.\n` });
  }, 30_000);
});

async function run(given: readonly string[]): Promise<{ code: number | null; error: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(ROOT, 'simulator/start.ts'), ...given], { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  let error = '';
  child.stderr.on('data', (text: Buffer) => { error += text.toString(); });
  const code = await new Promise<number | null>((resolve) => { child.on('close', resolve); });
  return { code, error };
}
