import { APPLICATION_STATUSES, type ApplicationStatus } from './model';
import { OPEN_APPLICATION_STATUSES, refuseApplicationStep, summariseTerms } from './rules';

describe('an application', () => {
  const rows: [ApplicationStatus, ApplicationStatus][] = [
    ['submitted', 'accepted'], ['submitted', 'declined'], ['submitted', 'withdrawn'],
    ['accepted', 'needsMaterials'], ['accepted', 'approved'], ['accepted', 'declined'], ['accepted', 'withdrawn'],
    ['needsMaterials', 'accepted'], ['needsMaterials', 'approved'], ['needsMaterials', 'declined'], ['needsMaterials', 'withdrawn'],
  ];
  it.each(rows)('moves from %s to %s', (from, to) => expect(refuseApplicationStep(from, to)).toBeNull());

  const allowed = new Set(rows.map(([from, to]) => `${from} ${to}`));
  const others = APPLICATION_STATUSES.flatMap((from) => APPLICATION_STATUSES.map((to) => [from, to] as const)).filter(([from, to]) => !allowed.has(`${from} ${to}`));
  it.each(others)('does not move from %s to %s', (from, to) => expect(refuseApplicationStep(from, to)).toBe('APPLICATION_STATUS_CHANGED'));

  it('is open exactly while it can still be withdrawn', () => {
    expect(APPLICATION_STATUSES.filter((from) => refuseApplicationStep(from, 'withdrawn') === null)).toEqual(OPEN_APPLICATION_STATUSES);
  });
});

describe('the terms in one line', () => {
  it('say what is borrowed and what a month costs', () => {
    expect(summariseTerms({ kind: 'loan', planId: 'p', planName: '低息贷', downPaymentPercent: 30, months: 36, loanFen: 11_886_000, firstPaymentFen: 348_850 }))
      .toBe('贷款¥118,860，36期，月供¥3,488.50起');
  });

  it('say what is covered and what it costs', () => {
    expect(summariseTerms({ kind: 'insurance', covers: ['compulsory', 'damage'], coverLabels: ['交强险', '车辆损失险'], liabilitySum: 200, estimateFen: 400_000 }))
      .toBe('交强险、车辆损失险，预估¥4,000');
  });
});
