import { MS_PER_DAY } from '@shared/core/time';
import { TEST_NOW } from '../../../tests/builders';
import { aLine, aPaidOrder, aServiceLine } from '../../../tests/order-builders';
import type { MallOrder } from './model';
import { cutRefund, isRefundedWhole, moneyOfPieces, planRefund, refundKindFor, refuseRefundRequest, withRefunded, type RefundablePackage } from './refund-rules';

const OIL = 'engine-oil-4l';
const CARD = 'care-card-3';
const shipment = { companyCode: 'SF', companyName: '顺丰速运', trackingNumber: 'SF1234567', shippedByName: '刘洋', shippedAt: TEST_NOW };
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

describe('the pieces of a line', () => {
  const line = { payFen: 1000, quantity: 3 };
  const rows: [string, number, number, number][] = [
    ['the first costs its share', 0, 1, 333],
    ['the second costs the same', 1, 1, 333],
    ['the last takes what is left over', 2, 1, 334],
    ['two at once are two shares', 0, 2, 666],
    ['all of them are the line', 0, 3, 1000],
    ['none cost nothing', 3, 0, 0],
  ];
  it.each(rows)('%s', (_sentence, from, count, fen) => {
    expect(moneyOfPieces(line, from, count)).toBe(fen);
  });
});

const express = (changes: Partial<MallOrder> = {}) => aPaidOrder({ fulfilment: 'express', freightFen: 1000, ...changes });
const half: RefundablePackage = { id: 'b', skuId: CARD, unusedUses: 1, allUses: 3 };
const full: RefundablePackage = { id: 'c', skuId: CARD, unusedUses: 3, allUses: 3 };
const used: RefundablePackage = { id: 'd', skuId: CARD, unusedUses: 0, allUses: 3 };
const cards = (quantity: number) => aPaidOrder({ fulfilment: 'service', lines: [aServiceLine({ quantity })] });

describe('what a refund brings', () => {
  const rows: [string, MallOrder, [string, number][] | null, RefundablePackage[], { fen: number; freight: number } | null][] = [
    ['one of two pieces brings its money and no freight', express(), [[OIL, 1]], [], { fen: 5900, freight: 0 }],
    ['everything before dispatch brings the freight too', express(), null, [], { fen: 12_800, freight: 1000 }],
    ['the last piece after an earlier refund brings the freight', express({ lines: [aLine({ refundedQuantity: 1, refundedFen: 5900 })] }), null, [], { fen: 6900, freight: 1000 }],
    ['after dispatch the freight stays', express({ status: 'shipped', shipment }), null, [], { fen: 11_800, freight: 0 }],
    ['a discount was not paid and does not come back', aPaidOrder({ lines: [aLine({ discountFen: 1001 })] }), [[OIL, 1]], [], { fen: 5399, freight: 0 }],
    ['pieces that came for nothing go back for nothing', aPaidOrder({ lines: [aLine({ discountFen: 11_800 })] }), null, [], { fen: 0, freight: 0 }],
    ['an unused package brings its whole price', cards(1), null, [full], { fen: 60_000, freight: 0 }],
    ['a package brings the part of its uses that is left', cards(1), null, [half], { fen: 20_000, freight: 0 }],
    ['of two packages the fuller one goes first', cards(2), [[CARD, 1]], [half, full], { fen: 60_000, freight: 0 }],
    ['a used-up package brings nothing', cards(1), null, [used], null],
    ['beside a used-up package only the other goes', cards(2), null, [used, half], { fen: 20_000, freight: 0 }],
    ['freight is given back once, not again with the packages', express({ lines: [aLine({ refundedQuantity: 2, refundedFen: 11_800 }), aServiceLine()] }), null, [full], { fen: 60_000, freight: 0 }],
    ['more pieces than there are is refused', express(), [[OIL, 3]], [], null],
    ['pieces that are back already are refused', express({ lines: [aLine({ refundedQuantity: 2 })] }), [[OIL, 1]], [], null],
    ['a SKU that was not bought is refused', express(), [['other', 1]], [], null],
    ['a SKU named twice is refused', express(), [[OIL, 1], [OIL, 1]], [], null],
  ];
  it.each(rows)('%s', (_sentence, order, wishes, packages, answer) => {
    const plan = planRefund(order, wishes?.map(([skuId, quantity]) => ({ skuId, quantity })) ?? null, packages);
    expect(plan && { fen: plan.refundFen, freight: plan.freightFen }).toEqual(answer);
    if (plan) expect(sumOf(plan.lines.map((line) => line.refundFen)) + plan.freightFen).toBe(plan.refundFen);
  });
});

describe('a sum that was cut', () => {
  const refund = { freightFen: 1000, refundFen: 12_800, lines: planRefund(express(), null, [])?.lines ?? [] };
  it('is spread over lines and freight to the fen', () => {
    const cut = cutRefund(refund, 1001);
    expect([cut?.refundFen, (cut?.freightFen ?? 0) + sumOf(cut?.lines.map((line) => line.refundFen) ?? [])]).toEqual([1001, 1001]);
  });
  it('is refused above what was asked for', () => {
    expect(cutRefund(refund, 12_801)).toBeNull();
  });
});

describe('whether a customer may ask for a refund', () => {
  const rows: [string, Partial<MallOrder>, string | null][] = [
    ['of a paid order: yes', {}, null],
    ['of one on its way: yes', { status: 'shipped', shipment }, null],
    ['on the last day after completion: yes', { status: 'completed', completedAt: TEST_NOW - 7 * MS_PER_DAY }, null],
    ['a moment later: too late', { status: 'completed', completedAt: TEST_NOW - 7 * MS_PER_DAY - 1 }, 'REFUND_TOO_LATE'],
    ['while another one is open: not yet', { openRefundId: 'refund-1' }, 'REFUND_OPEN_EXISTS'],
    ['of an unpaid order: there is nothing', { status: 'unpaid' }, 'NOTHING_TO_REFUND'],
    ['while the payment is still being noted: not yet', { pending: 'paid' }, 'NOTHING_TO_REFUND'],
    ['when all pieces are back: there is nothing', { lines: [aLine({ refundedQuantity: 2 })] }, 'NOTHING_TO_REFUND'],
  ];
  it.each(rows)('%s', (_sentence, changes, code) => {
    expect(refuseRefundRequest(aPaidOrder(changes), 7, TEST_NOW)).toBe(code);
  });

  it('sends back only what was handed over', () => {
    expect([refundKindFor(express(), 'returnGoods'), refundKindFor(express({ shipment }), 'returnGoods'), refundKindFor(cards(1), 'returnGoods')])
      .toEqual(['refundOnly', 'returnGoods', 'refundOnly']);
  });
});

/** Numbers that look random and are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor(state / 2 ** 32 * sides);
  };
}

describe('any row of refunds of any order', () => {
  it('never gives back more than was paid, and all of it when everything goes back unused before dispatch', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const roll = dice(seed);
      let order = randomOrder(roll);
      let packages = order.lines.flatMap((line) => line.kind === 'goods' ? [] : Array.from({ length: line.quantity }, (_, n) => {
        const allUses = 1 + roll(12);
        return { id: `${line.skuId}.${n}`, skuId: line.skuId, unusedUses: seed % 2 === 0 ? allUses : roll(allUses + 1), allUses };
      }));
      const isCut = roll(3) === 0;
      for (let round = 0; round < 12; round += 1) {
        const open = planRefund(order, null, packages)?.lines ?? [];
        const wishes = round === 11 ? null : open.map((line) => ({ skuId: line.skuId, quantity: roll(line.maxQuantity + 1) })).filter((wish) => wish.quantity > 0);
        const plan = wishes?.length === 0 ? null : planRefund(order, wishes, packages);
        const asked = plan && isCut ? cutRefund(plan, roll(plan.refundFen + 1)) : plan;
        if (!asked) continue;
        const gone = asked.lines.flatMap((line) => line.packageIds);
        packages = packages.filter((one) => !gone.includes(one.id));
        order = { ...order, lines: withRefunded(order.lines, asked.lines), refundedFen: order.refundedFen + asked.refundFen };
        for (const line of order.lines) expect(line.refundedFen).toBeLessThanOrEqual(line.payFen);
        expect(order.refundedFen).toBeLessThanOrEqual(order.totalFen);
      }
      if (seed % 2 === 0) expect(order.lines.every((line) => line.refundedQuantity === line.quantity)).toBe(true);
      if (seed % 2 === 0 && !isCut) expect([order.refundedFen, isRefundedWhole(order, order)]).toEqual([order.totalFen, true]);
    }
  });
});

function randomOrder(roll: (sides: number) => number): MallOrder {
  const lines = Array.from({ length: 1 + roll(4) }, (_, index) => {
    const [priceFen, quantity] = [roll(50_000), 1 + roll(7)];
    const changes = { skuId: `sku-${index}`, priceFen, quantity, discountFen: roll(priceFen * quantity + 1) };
    return roll(3) === 0 ? aServiceLine(changes) : aLine(changes);
  });
  return aPaidOrder({ fulfilment: 'express', freightFen: lines.some((line) => line.kind === 'goods') ? roll(2000) : 0, lines });
}
