import { existsSync } from 'node:fs';
import path from 'node:path';
import { NODE_MODULES, PROJECT_ROOT } from '../project';
import { runNode } from '../run-process';
import type { CheckReport } from './check';

interface CruiseViolation {
  from: string;
  to: string;
  rule: { name: string };
  comment?: string;
  cycle?: { name: string }[];
}

interface CruiseResult {
  summary: { totalCruised: number; violations: CruiseViolation[] };
}

const ROOMS = ['shared', 'cloudfunctions', 'miniprogram-customer', 'miniprogram-staff', 'simulator', 'tools', 'bench', 'tests'];

/** Who may import whom: every rule stands in `.dependency-cruiser.cjs`. */
export async function checkRooms(root: string): Promise<CheckReport> {
  const present = ROOMS.filter((room) => existsSync(path.join(root, room)));
  const given = ['--config', path.join(PROJECT_ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json', ...present];
  const script = path.join(NODE_MODULES, 'dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout, stderr } = await runNode(script, given, root);
  if (!stdout.startsWith('{')) return { faults: [`dependency-cruiser: ${stderr.trim() || stdout.trim()}`], looked: '0 files' };
  const { summary } = JSON.parse(stdout) as CruiseResult;
  return { faults: summary.violations.map(describe), looked: `${summary.totalCruised} modules` };
}

function describe(violation: CruiseViolation): string {
  const path = violation.cycle ? violation.cycle.map((step) => step.name).join(' → ') : violation.to;
  return `${violation.from} → ${path}: ${violation.rule.name}`;
}
