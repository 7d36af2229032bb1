import { spawn } from 'node:child_process';

/** How a child process ended. */
export interface ProcessOutcome {
  /** Null when a signal ended it. */
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a Node script with this Node and waits for its end; the exit code is the caller's to judge. */
export async function runNode(script: string, given: readonly string[], cwd: string): Promise<ProcessOutcome> {
  return runProcess(process.execPath, [script, ...given], cwd);
}

/** @throws when the program cannot be started */
export async function runProcess(program: string, given: readonly string[], cwd: string): Promise<ProcessOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, given, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const outcome = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => { outcome.stdout += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { outcome.stderr += text; });
    child.on('error', reject);
    child.on('close', (exitCode) => { resolve({ exitCode, ...outcome }); });
  });
}
