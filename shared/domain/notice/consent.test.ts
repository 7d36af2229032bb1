import { decisionsOf, wantedTemplates } from './consent';

test('only purposes with a template are asked about, in the order wanted', () => {
  expect(wantedTemplates(['taskOverdue', 'quoteReady', 'newInquiry'], { quoteReady: 't1', taskOverdue: 't2', newInquiry: '' }))
    .toEqual([['taskOverdue', 't2'], ['quoteReady', 't1']]);
});

const rows: readonly (readonly [sentence: string, answer: Record<string, unknown>, decisions: object])[] = [
  ['each template is a decision of its own', { t1: 'accept', t2: 'reject' }, { quoteReady: 'accept', taskOverdue: 'reject' }],
  ['a ban is a decision', { t1: 'ban' }, { quoteReady: 'ban' }],
  ['a template WeChat filtered was not decided', { t1: 'filter', t2: 'accept' }, { taskOverdue: 'accept' }],
  ['what was not asked is left out', { errMsg: 'requestSubscribeMessage:ok', t9: 'accept' }, {}],
];

test.each(rows)('%s', (_sentence, answer, decisions) => {
  expect(decisionsOf([['quoteReady', 't1'], ['taskOverdue', 't2']], answer)).toEqual(decisions);
});
