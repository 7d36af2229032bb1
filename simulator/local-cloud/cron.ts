import { Cron } from 'croner';

/** Platform time: triggers are read in UTC+8 while the code inside a function sees UTC. */
const UTC_OFFSET_MINUTES = 480;

/**
 * A timer trigger's rule, seven fields: second minute hour day month weekday year.
 * Weekday 0–6 with 0 = Sunday; day and weekday both set mean "either".
 */
export interface CronRule {
  /** First instant after `at`, epoch ms, or null when the rule never fires again. */
  nextAfter(at: number): number | null;
  /** Last instant at or before `at`, or null when there is none. */
  lastUntil(at: number): number | null;
}

/** Reads a rule; anything but seven readable fields throws with the text in the message. */
export function parseCron(text: string): CronRule {
  const fields = text.trim().split(/\s+/);
  if (fields.length !== 7) throw new Error(`A timer rule has seven fields (second … year), this one has ${fields.length}: "${text}"`);
  const rule = readRule(text);
  return {
    nextAfter: (at) => rule.nextRun(new Date(at))?.getTime() ?? null,
    // The rule's own look back is exclusive and counts whole seconds.
    lastUntil: (at) => rule.previousRuns(1, new Date(at + 1000))[0]?.getTime() ?? null,
  };
}

function readRule(text: string): Cron {
  try {
    return new Cron(text, { mode: '7-part', utcOffset: UTC_OFFSET_MINUTES, paused: true });
  } catch (error) {
    throw new Error(`The timer rule "${text}" cannot be read: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
