import { dayOf } from '@shared/core/time';
import type { Redemption, RedemptionStatistics, RedemptionSubject } from './model';
import { REDEMPTION_SUBJECTS } from './model';

/** Titles told apart; the rest is left out. */
const MOST_TITLES = 20;

interface Sum {
  count: number;
  valueFen: number;
}

/** Figures of write-offs over some days; those taken back count apart, the rest of the unfinished ones not at all. */
export function sumUp(redemptions: readonly Redemption[], days: readonly string[]): RedemptionStatistics {
  const done = redemptions.filter((one) => one.status === 'done');
  const bySubject = group(done, (one) => one.subject);
  const byTitle = group(done, (one) => one.title);
  const byDay = group(done, (one) => dayOf(one.at));
  const byClerk = group(done, (one) => one.clerkId);
  const names = new Map(done.map((one) => [one.clerkId, one.clerkName]));
  return {
    ...sumOf(done), undoneCount: redemptions.filter((one) => one.status === 'undone').length,
    bySubject: REDEMPTION_SUBJECTS.map((subject: RedemptionSubject) => ({ subject, ...sumOf(bySubject.get(subject) ?? []) })),
    byClerk: mostFirst([...byClerk].map(([clerkId, own]) => ({ clerkId, clerkName: names.get(clerkId) ?? '', ...sumOf(own) }))),
    byDay: days.map((on) => ({ on, count: byDay.get(on)?.length ?? 0 })),
    byTitle: mostFirst([...byTitle].map(([title, own]) => ({ title, count: own.length }))).slice(0, MOST_TITLES),
  };
}

function sumOf(redemptions: readonly Redemption[]): Sum {
  return { count: redemptions.length, valueFen: redemptions.reduce((sum, one) => sum + one.valueFen, 0) };
}

function group<Key>(redemptions: readonly Redemption[], keyOf: (one: Redemption) => Key): Map<Key, Redemption[]> {
  const groups = new Map<Key, Redemption[]>();
  for (const one of redemptions) {
    const known = groups.get(keyOf(one));
    if (known) known.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

function mostFirst<Row extends { count: number }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => b.count - a.count);
}
