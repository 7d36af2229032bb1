import { createWaitingList } from './waiting-list';

test('one answer settles everybody who waits, once', () => {
  const list = createWaitingList<string>();
  const heard: string[] = [];
  list.join((answer) => { heard.push(`first ${answer}`); });
  list.join((answer) => { heard.push(`second ${answer}`); });
  list.settle('yes');
  list.settle('no');
  expect(heard).toEqual(['first yes', 'second yes']);
});

test('whoever joins while an answer is given waits for the next', () => {
  const list = createWaitingList<string>();
  const heard: string[] = [];
  list.join(() => { list.join((answer) => { heard.push(answer); }); });
  list.settle('yes');
  expect(heard).toEqual([]);
  list.settle('no');
  expect(heard).toEqual(['no']);
});
